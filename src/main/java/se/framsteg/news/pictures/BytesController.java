package se.framsteg.news.pictures;

import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import se.framsteg.news.Pictures;
import se.framsteg.shared.NotFound;

/**
 * The bytes of pictures. What stands under an address never changes, so it may be kept for ever; a picture that was replaced
 * or cut anew leads to its new address.
 */
@Controller
class BytesController {
    private static final int MIDDLE = 960;

    private final Pictures pictures;

    BytesController(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/bilder/{id}/{name:k?[0-9]+(?:-[0-9]+)?}.{extension:webp|jpg}")
    ResponseEntity<byte[]> bytes(
            @PathVariable UUID id, @PathVariable String name, @PathVariable String extension, WebRequest request) {
        var served = pictures.served(id, name, extension);
        if (served.isEmpty()) {
            boolean card = name.startsWith("k");
            return elsewhere(id, card, width(name), extension);
        }
        var tag = "\"" + id + "-" + name + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(
                        served.get().lasting()
                                ? CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable()
                                : CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .contentType(MediaType.parseMediaType(served.get().mediaType()))
                .body(served.get().bytes());
    }

    /** The picture as texts name it. */
    @GetMapping("/bilder/{id}")
    ResponseEntity<byte[]> middle(@PathVariable UUID id) {
        return elsewhere(id, false, MIDDLE, "jpg");
    }

    private ResponseEntity<byte[]> elsewhere(UUID id, boolean card, int width, String extension) {
        var address = pictures.elsewhere(id, card, width, extension).orElseThrow(() -> new NotFound("picture"));
        return ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(CacheControl.noCache())
                .header("Location", address)
                .build();
    }

    private static int width(String name) {
        var digits = name.replaceAll("^k|-.*", "");
        return digits.length() > 4 ? MIDDLE : Integer.parseInt(digits);
    }
}
