package se.framsteg.site.theme;

import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.framsteg.organisation.Associations;
import se.framsteg.shared.NotFound;
import se.framsteg.site.StyleSheets;
import se.framsteg.site.Styles;

/** The sheets and marks of associations: kept for ever by browsers, since a change gets a new address. */
@Controller
class ThemeSheetController {
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]+)-([0-9a-f]{10})\\.(css|svg)");
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Associations associations;
    private final Styles styles;
    private final StyleSheets sheets;

    ThemeSheetController(Associations associations, Styles styles, StyleSheets sheets) {
        this.associations = associations;
        this.styles = styles;
        this.sheets = sheets;
    }

    /** An address of yesterday's look answers with today's, and is not kept. */
    @GetMapping("/tema/{name}")
    ResponseEntity<byte[]> sheet(@PathVariable String name) {
        var asked = NAME.matcher(name);
        if (!asked.matches()) {
            throw new NotFound("theme");
        }
        var association = associations.bySlug(asked.group(1)).orElseThrow(() -> new NotFound("theme"));
        var made = sheets.of(styles.of(association.id()));
        var css = asked.group(3).equals("css");
        return ResponseEntity.ok()
                .cacheControl(made.hash().equals(asked.group(2)) ? FOR_EVER : CacheControl.noCache())
                .contentType(css ? CSS : SVG)
                .body(StyleSheets.bytes(css ? made.css() : made.mark()));
    }

    /** Colours that somebody is trying, in one mode: a pure function of the address. */
    @GetMapping("/tema/prov/{colours}")
    ResponseEntity<byte[]> trial(@PathVariable String colours) {
        var trial = Trial.parse(colours).orElseThrow(() -> new NotFound("theme"));
        return ResponseEntity.ok().cacheControl(FOR_EVER).contentType(CSS).body(StyleSheets.bytes(trial.stylesheet()));
    }
}
