package se.framsteg.news.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.framsteg.news.DocumentKind;
import se.framsteg.news.Documents;
import se.framsteg.news.NewsSites;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.PublicPage;

/** Documents as the public meets them: the list, one as a page, the file itself. */
@Controller
class PublicDocumentsController {
    private final Documents documents;
    private final NewsSites sites;

    PublicDocumentsController(Documents documents, NewsSites sites) {
        this.documents = documents;
        this.sites = sites;
    }

    @PublicPage
    @GetMapping("/dokument")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute(
                "page",
                new DocumentListPage(documents.published(sites.of(request).association())));
        return "news/documents/list";
    }

    @PublicPage
    @GetMapping("/dokument/{id}")
    String asPage(@PathVariable UUID id, Model model) {
        var document = documents
                .find(id)
                .filter(one -> !one.facts().summary().isEmpty())
                .orElseThrow(() -> new NotFound("document"));
        model.addAttribute("page", new ReadPage(document));
        return "news/documents/read";
    }

    /** Only a PDF is opened where it is; what it is called in the address is for people, the id decides. */
    @GetMapping("/dokument/{id}/{name}.{extension:pdf|docx|xlsx|pptx|odt}")
    void file(
            @PathVariable UUID id,
            @PathVariable String name,
            @PathVariable String extension,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var document = documents
                .find(id)
                .filter(one -> one.kind().extension().equals(extension))
                .orElseThrow(() -> new NotFound("document"));
        var tag = "\"" + id + "\"";
        response.setHeader("ETag", tag);
        response.setHeader(
                "Cache-Control", document.facts().published() ? "public, max-age=3600" : "private, no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var disposition =
                document.kind() == DocumentKind.PDF ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setHeader(
                "Content-Disposition",
                disposition.filename(document.slug() + "." + extension).build().toString());
        response.setContentType(document.kind().mediaType());
        response.setContentLengthLong(document.size());
        documents.write(id, response.getOutputStream());
    }
}
