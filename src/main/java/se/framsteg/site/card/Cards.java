package se.framsteg.site.card;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import se.framsteg.shared.Frame;
import se.framsteg.shared.ShareCard;
import se.framsteg.site.Style;
import se.framsteg.site.Styles;
import se.framsteg.site.colour.Theme;

/** Cards that have been drawn, the latest asked for kept in memory; one is drawn at a time. */
@Service
class Cards {
    private static final int MOST = 120;

    private final CardPainter painter;
    private final Styles styles;
    private final JdbcClient jdbc;
    private final Map<String, byte[]> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST;
        }
    };

    Cards(CardPainter painter, Styles styles, JdbcClient jdbc) {
        this.painter = painter;
        this.styles = styles;
        this.jdbc = jdbc;
    }

    /** @param site the association whose colours it has, or null for ours */
    synchronized byte[] of(ShareCard card, @Nullable UUID site, Frame frame) {
        return drawn.computeIfAbsent(card.kind() + card.hash(frame), key -> draw(card, site, frame));
    }

    private byte[] draw(ShareCard card, @Nullable UUID site, Frame frame) {
        var style = site == null ? Style.OURS : styles.of(site);
        return painter.paint(
                card,
                frame.associationName(),
                style.initials(),
                Theme.of(style.base()).light(),
                funded(card.project()) ? frame.t("shared.eu.statement") : "");
    }

    private boolean funded(String project) {
        return !project.isEmpty()
                && jdbc.sql(
                                "select count(*) > 0 from project.published_project where slug = :slug and fund is not null")
                        .param("slug", project)
                        .query(Boolean.class)
                        .single();
    }
}
