package se.framsteg.report.board;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.report.Boards;
import se.framsteg.report.ReportedProjects;
import se.framsteg.shared.Frame;
import se.framsteg.shared.pdf.PdfPages;

/** The page for the board, on the screen and as a paper. */
@Controller
class BoardController {
    private final ReportedProjects projects;
    private final Boards boards;
    private final PdfPages papers;
    private final Access access;

    BoardController(ReportedProjects projects, Boards boards, PdfPages papers, Access access) {
        this.projects = projects;
        this.boards = boards;
        this.papers = papers;
        this.access = access;
    }

    /** Those who follow one project come straight to it. */
    @GetMapping("/arbete/styrelse")
    String choose(Frame frame, Model model) {
        access.requireAnywhere(Right.REPORT_READ);
        var readable = projects.readable();
        if (readable.size() == 1) {
            return "redirect:"
                    + frame.link("/arbete/projekt/" + readable.getFirst().slug() + "/styrelse");
        }
        model.addAttribute("page", readable);
        return "report/board/choose";
    }

    @GetMapping("/arbete/projekt/{project}/styrelse")
    String show(@PathVariable String project, Frame frame, Model model) {
        model.addAttribute("page", page(project, frame));
        return "report/board/page";
    }

    @GetMapping("/arbete/projekt/{project}/styrelse.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String project, Frame frame) {
        var page = page(project, frame);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"styrelsen-" + page.board().project().slug() + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(papers.of("report/board/paper", Map.of("page", page)));
    }

    private BoardPage page(String project, Frame frame) {
        return new BoardPage(boards.of(projects.byKey(project), frame.language()), frame.words(), frame.demo());
    }
}
