package se.framsteg.news;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.access.Access;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.message.WebAddress;
import se.framsteg.news.archive.ArchiveFormat;
import se.framsteg.news.archive.ArchiveWriter;
import se.framsteg.news.archive.ArchiveWriter.Carried;
import se.framsteg.organisation.Association;
import se.framsteg.organisation.Associations;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Problem;

/** Everything that has been written, drafts with it, to take along or to keep elsewhere. Written some posts at a time. */
@Service
public class MovingOut {
    private static final int SOME = 20;

    private final MovingOutStore store;
    private final Pictures pictures;
    private final NewsScopes scopes;
    private final Associations associations;
    private final WebAddress addresses;
    private final Access access;
    private final Audit audit;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    MovingOut(
            MovingOutStore store,
            Pictures pictures,
            NewsScopes scopes,
            Associations associations,
            WebAddress addresses,
            Access access,
            Audit audit,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.pictures = pictures;
        this.scopes = scopes;
        this.associations = associations;
        this.addresses = addresses;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Notes who takes everything along; before the first byte leaves. */
    @Transactional
    public void begun(UUID scope, ArchiveFormat format) {
        access.require(Right.NEWS_WRITE, scope);
        audit.changedIn(
                scope,
                "export",
                "news.post",
                scope,
                Map.of("format", format.name().toLowerCase(Locale.ROOT)));
    }

    public void write(UUID scope, ArchiveFormat format, OutputStream out) throws IOException {
        var whose = transaction.execute(status -> whose(scope));
        var writer = ArchiveWriter.of(format, whose, this::picture, out);
        UUID after = null;
        while (true) {
            var last = after;
            var posts = transaction.execute(status -> store.posts(scope, last, SOME));
            if (posts.isEmpty()) {
                writer.end();
                return;
            }
            for (var text : transaction.execute(status -> store.texts(posts))) {
                writer.write(text);
            }
            after = posts.getLast();
        }
    }

    private ArchiveWriter.Whose whose(UUID scope) {
        var where = scopes.writable(scope);
        var address = associations.byId(where.association()).map(this::address).orElseGet(() -> addresses.of(""));
        return new ArchiveWriter.Whose(where.name(), address, clock.now());
    }

    private String address(Association one) {
        return one.host() == null ? addresses.of("/" + one.slug()) : "https://" + one.host();
    }

    /** Pictures of others, or of posts that were shared, are not ours to hand out. */
    private @Nullable Carried picture(String id) {
        try {
            var picture = UUID.fromString(id);
            var known = pictures.get(picture);
            var facts = known.facts();
            var bytes = pictures.master(picture);
            var told = new LinkedHashMap<String, String>();
            told.put("alt", facts.altSv());
            told.put("alt_en", facts.altEn());
            told.put("caption", facts.captionSv());
            told.put("caption_en", facts.captionEn());
            told.put("credit", facts.credit());
            if (known.judged()) {
                told.put("recognisable", String.valueOf(facts.recognisable()));
            }
            told.put("decorative", String.valueOf(facts.decorative()));
            return new Carried(bytes, bytes.length > 3 && bytes[1] == 'P' && bytes[2] == 'N' ? "png" : "jpg", told);
        } catch (Problem notOurs) {
            return null;
        }
    }

    /** What can be taken along, associations first. */
    @Transactional(readOnly = true)
    public List<NewsScopes.NewsScope> scopes() {
        return scopes.writable();
    }
}
