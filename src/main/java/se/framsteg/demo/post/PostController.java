package se.framsteg.demo.post;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.message.LetterRecord;
import se.framsteg.message.Letters;
import se.framsteg.shared.Assets;
import se.framsteg.shared.NotFound;

/** Everybody may read the post of the invented world; in a real installation this does not exist. */
@Controller
@ConditionalOnBooleanProperty("framsteg.demonstration")
@RequestMapping("/demo/post")
class PostController {
    private static final Actor READER = new Actor.Job("demonstration");

    /** A letter is somebody else's page: it gets no script, no forms, and links that open a tab of their own. */
    private static final String LETTER_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; base-uri 'none';"
                    + " form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private final Letters letters;
    private final Acting acting;

    PostController(Letters letters, Acting acting) {
        this.letters = letters;
        this.acting = acting;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        var found = acting.as(READER, "demonstration", () -> letters.latest(q, 200));
        model.addAttribute("page", new PostPage(q, List.copyOf(found)));
        return "demo/post/page";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("page", LetterPage.of(letter(id)));
        return "demo/post/letter";
    }

    @GetMapping("/{id}/brev")
    ResponseEntity<String> body(@PathVariable UUID id) {
        var html = letter(id).html();
        if (html == null) {
            throw new NotFound("body");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", LETTER_POLICY)
                .body(html.replace("<a ", "<a target=\"_blank\" rel=\"noopener\" ")
                        .replace("cid:eu", Assets.address("eu.png")));
    }

    @GetMapping("/{id}/fil/{position}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable int position) {
        var file = letter(id).files().stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow(() -> new NotFound("file"));
        var content = acting.as(READER, "demonstration", () -> letters.file(id, position));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(content);
    }

    private LetterRecord letter(UUID id) {
        return acting.as(READER, "demonstration", () -> letters.find(id)).orElseThrow(() -> new NotFound("letter"));
    }
}
