package se.framsteg.news;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;

/**
 * The library of pictures. What comes is judged by its content, made upright and bare, and cut once into the widths that
 * pages use. Readers see a picture when something published shows it, or when it is free.
 */
@Service
@EnableConfigurationProperties(PictureSettings.class)
public class Pictures {
    public static final int PAGE = 24;

    private final PictureStore store;
    private final PictureReading reading;
    private final PictureSettings settings;
    private final NewsScopes scopes;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    Pictures(
            PictureStore store,
            PictureReading reading,
            PictureSettings settings,
            NewsScopes scopes,
            Access access,
            Acting acting,
            Audit audit,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.reading = reading;
        this.settings = settings;
        this.scopes = scopes;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A post that shows a picture. */
    public record Use(UUID post, String title, boolean published) {}

    /**
     * Bytes on their way to a reader.
     *
     * @param lasting whether anybody may keep them for ever: public, and nobody on them who may withdraw a consent
     */
    public record Served(String mediaType, byte[] bytes, boolean lasting) {}

    /**
     * Takes a picture into the library of an association or a project. Facts have been judged before
     * ({@link PictureFacts#judged}). The heavy work is done outside the transaction.
     */
    public PictureAnswer upload(UUID scope, String fileName, byte[] file, PictureFacts facts) {
        return take(scope, fileName, file, facts, null);
    }

    /**
     * A picture that comes with an archive may lack its words, and somebody who says who can be recognised: the posts that show
     * it wait for that.
     */
    PictureAnswer moveIn(UUID scope, String fileName, byte[] file, PictureFacts facts, boolean judged) {
        return judgedElsewhere(scope, fileName, file, facts, null, judged);
    }

    /** What it is cut from, for those who may write about it. */
    @Transactional(readOnly = true)
    public byte[] master(UUID id) {
        return store.master(writable(id).id());
    }

    /** A better picture in the place of an old one, with the same words; whoever shows the old one shows the new one. */
    public PictureAnswer replace(UUID old, String fileName, byte[] file) {
        var picture = transaction.execute(status -> writable(old));
        return take(picture.scope(), fileName, file, picture.facts(), old);
    }

    private PictureAnswer take(UUID scope, String fileName, byte[] file, PictureFacts facts, @Nullable UUID old) {
        if (facts.judged().any()) {
            throw new IllegalArgumentException("Facts are judged before a picture is kept");
        }
        return judgedElsewhere(scope, fileName, file, facts, old, true);
    }

    private PictureAnswer judgedElsewhere(
            UUID scope, String fileName, byte[] file, PictureFacts facts, @Nullable UUID old, boolean judged) {
        transaction.executeWithoutResult(status -> access.require(Right.NEWS_WRITE, scope));
        BufferedImage master;
        try {
            master = reading.read(file);
        } catch (PictureHeader.Refusal refusal) {
            return new PictureAnswer.Refused(refusal.why);
        }
        var print = Fingerprint.of(file);
        var renditions = Rendition.whole(master, settings);
        renditions.addAll(Rendition.card(master, 50, 50, 1, settings));
        return transaction.execute(
                status -> keep(scope, name(fileName), facts, old, judged, master, print, renditions));
    }

    private PictureAnswer keep(
            UUID scope,
            String fileName,
            PictureFacts facts,
            @Nullable UUID old,
            boolean judged,
            BufferedImage master,
            byte[] print,
            List<Rendition> renditions) {
        var place = scopes.writable(scope);
        var known = store.known(scope, print);
        if (known.isPresent()) {
            if (judged && old == null) {
                store.judge(known.get(), true);
            }
            return new PictureAnswer.Known(known.get());
        }
        var id = Ids.next();
        store.add(
                id,
                place.association(),
                place.project(),
                fileName,
                print,
                master,
                clock.now(),
                acting.current().id());
        store.addRenditions(id, renditions);
        store.describe(id, 1, facts);
        store.judge(id, judged);
        if (old != null) {
            store.replace(old, id);
            audit.changed("replace", "news.picture", old, Map.of("by", id.toString()));
        }
        audit.changed("upload", "news.picture", id);
        return new PictureAnswer.Kept(id);
    }

    /** Keeps no path and nothing that could break a line; the name only helps to find the picture. */
    private static String name(String fileName) {
        var bare = fileName.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
                .strip();
        return bare.length() > 200 ? bare.substring(bare.length() - 200) : bare;
    }

    /** A picture that the actor may write about; anything else does not exist. */
    @Transactional(readOnly = true)
    public Picture get(UUID id) {
        return writable(id);
    }

    @Transactional(readOnly = true)
    public List<Picture> library(@Nullable UUID scope, String words, int page) {
        var wanted = scope == null
                ? access.scopes(Right.NEWS_WRITE)
                : List.of(scopes.writable(scope).id());
        return store.library(wanted, words.strip(), Math.max(0, page) * PAGE, PAGE + 1);
    }

    @Transactional(readOnly = true)
    public List<Use> uses(UUID id) {
        return store.uses(writable(id).id()).stream()
                .map(use -> new Use(use.post(), use.title(), use.published()))
                .toList();
    }

    @Transactional
    public void describe(UUID id, int version, PictureFacts facts) {
        writable(id);
        if (!store.describe(id, version, facts)) {
            throw new Conflict("news.picture.changed");
        }
        audit.changed("describe", "news.picture", id);
    }

    /** Says where the most important thing is; cards are cut anew around it. */
    public void focus(UUID id, int x, int y) {
        var master = transaction.execute(status -> {
            writable(id);
            return picture(store.master(id));
        });
        int across = Math.clamp(x, 0, 100);
        int down = Math.clamp(y, 0, 100);
        transaction.executeWithoutResult(status -> {
            int cut = store.focus(id, across, down);
            store.removeCards(id);
            store.addRenditions(id, Rendition.card(master, across, down, cut, settings));
            audit.changed("focus", "news.picture", id);
        });
    }

    private static BufferedImage picture(byte[] master) {
        try {
            return ImageIO.read(new ByteArrayInputStream(master));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a picture away that nothing shows. */
    @Transactional
    public void remove(UUID id) {
        var picture = writable(id);
        if (picture.uses() > 0) {
            throw new Conflict("news.picture.in_use");
        }
        audit.changed("remove", "news.picture", id);
        store.remove(id);
    }

    /** Pictures to choose from while writing: the chosen one first, then the newest of the scope. */
    @Transactional(readOnly = true)
    public PicturePicker picker(UUID scope, @Nullable UUID chosen, String back) {
        var found = new ArrayList<Picture>();
        if (chosen != null) {
            store.find(chosen).ifPresent(found::add);
        }
        store.library(List.of(scope), "", 0, PicturePicker.MOST).stream()
                .filter(picture -> !picture.id().equals(chosen))
                .limit(PicturePicker.MOST - found.size())
                .forEach(found::add);
        var views = views(found.stream().map(Picture::id).toList(), Language.SV);
        return new PicturePicker(
                scope,
                chosen,
                found.stream()
                        .map(Picture::id)
                        .map(views::get)
                        .filter(Objects::nonNull)
                        .toList(),
                back);
    }

    private Picture writable(UUID id) {
        var picture = store.find(id).orElseThrow(() -> new NotFound("picture"));
        access.require(Right.NEWS_WRITE, picture.scope());
        return picture;
    }

    @Transactional(readOnly = true)
    public Optional<PictureView> view(UUID id, Language language) {
        return Optional.ofNullable(views(List.of(id), language).get(id));
    }

    /** Pictures by the ids asked for, as readers of this language get them; those that the actor may not see are not there. */
    @Transactional(readOnly = true)
    public Map<UUID, PictureView> views(Collection<UUID> ids, Language language) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var worded = store.worded(ids, language.tag());
        var sizes = store
                .sizes(worded.stream().map(PictureStore.Worded::id).distinct().toList())
                .stream()
                .collect(Collectors.groupingBy(PictureStore.Sized::picture));
        var views = new HashMap<UUID, PictureView>();
        for (var one : worded) {
            var sized = sizes.getOrDefault(one.id(), List.of());
            if (!sized.isEmpty()) {
                views.put(one.asked(), view(one, sized, language));
            }
        }
        return views;
    }

    private static PictureView view(PictureStore.Worded one, List<PictureStore.Sized> sized, Language language) {
        return new PictureView(
                one.id(),
                one.width(),
                one.height(),
                one.decorative() ? "" : one.alt(),
                one.translated() ? language : Language.SV,
                one.caption(),
                one.credit(),
                sizes(sized, false),
                sizes(sized, true),
                sized.stream().map(PictureStore.Sized::format).distinct().toList());
    }

    private static List<PictureView.Size> sizes(List<PictureStore.Sized> sized, boolean card) {
        return sized.stream()
                .filter(one ->
                        one.name().startsWith("k") == card && one.format().equals("jpg"))
                .map(one -> new PictureView.Size(one.name(), one.width(), one.height()))
                .toList();
    }

    /** A rendition, when the actor may see the picture. */
    @Transactional(readOnly = true)
    public Optional<Served> served(UUID picture, String name, String extension) {
        return store.served(picture, name, extension)
                .map(one -> new Served(one.mediaType(), one.bytes(), one.lasting()));
    }

    /** Where a rendition lives that is not under its name any more: replaced, cut anew, or never made in that width. */
    @Transactional(readOnly = true)
    public Optional<String> elsewhere(UUID picture, boolean card, int width, String extension) {
        return store.current(picture)
                .flatMap(current -> store.nearest(current, card, width, extension)
                        .map(name -> "/bilder/" + current + "/" + name + "." + extension));
    }
}
