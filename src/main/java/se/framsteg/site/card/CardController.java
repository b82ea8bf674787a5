package se.framsteg.site.card;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.framsteg.shared.CardSource;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.ShareCard;
import se.framsteg.site.KnownSites;

/** The picture of a shared address. An address of yesterday's card answers with today's, and is not kept. */
@Controller
class CardController {
    private static final Pattern NAME =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})-([0-9a-f]{12})\\.png");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final List<CardSource> sources;
    private final Cards cards;
    private final KnownSites sites;

    CardController(List<CardSource> sources, Cards cards, KnownSites sites) {
        this.sources = sources;
        this.cards = cards;
        this.sites = sites;
    }

    @GetMapping("/kort/{kind}/{name}")
    ResponseEntity<byte[]> card(
            @PathVariable String kind, @PathVariable String name, Frame frame, HttpServletRequest request) {
        var asked = NAME.matcher(name);
        if (!asked.matches()) {
            throw new NotFound("card");
        }
        var card = find(kind, UUID.fromString(asked.group(1)), frame).orElseThrow(() -> new NotFound("card"));
        return ResponseEntity.ok()
                .cacheControl(card.hash(frame).equals(asked.group(2)) ? FOR_EVER : CacheControl.noCache())
                .contentType(MediaType.IMAGE_PNG)
                .body(cards.of(card, sites.of(request).id(), frame));
    }

    private Optional<ShareCard> find(String kind, UUID id, Frame frame) {
        var common = ShareCard.ofSite(frame);
        if (kind.equals(common.kind())) {
            return Optional.of(common).filter(card -> card.id().equals(id));
        }
        return sources.stream()
                .filter(source -> source.kind().equals(kind))
                .findFirst()
                .flatMap(source -> source.card(id, frame.words()));
    }
}
