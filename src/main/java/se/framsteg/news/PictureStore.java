package se.framsteg.news;

import java.awt.image.BufferedImage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.shared.NotFound;

/** Pictures, their words and renditions in the database. */
@Repository
class PictureStore {
    private static final float MASTER_QUALITY = 0.92f;
    private static final String PICTURE = """
            select p.id, p.association_id, p.scope_id, p.file_name, p.width, p.height, p.focus_x, p.focus_y, p.cut,
                   p.decorative, p.credit, p.recognisable, p.judged, p.free, p.replaced_by, p.created_at, p.version,
                   coalesce(sv.alt, '') as alt_sv, coalesce(en.alt, '') as alt_en,
                   coalesce(sv.caption, '') as caption_sv, coalesce(en.caption, '') as caption_en,
                   (select count(*) from (
                       select u.post_id from news.picture_use u where u.picture_id = p.id
                       union select o.id from news.post o where o.picture_id = p.id) as posts) as uses
              from news.picture p
              left join news.picture_text sv on sv.picture_id = p.id and sv.language = 'sv'
              left join news.picture_text en on en.picture_id = p.id and en.language = 'en'
            """;

    /** A use of a picture: the post, by its Swedish title or the one it has. */
    record Use(UUID post, String title, boolean published) {}

    /** Bytes on their way to a reader. */
    record Served(String mediaType, byte[] bytes, boolean lasting) {}

    private final JdbcClient jdbc;

    PictureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> known(UUID scope, byte[] fingerprint) {
        return jdbc.sql("""
                select id from news.picture where scope_id = :scope and fingerprint = :print and replaced_by is null
                """)
                .param("scope", scope)
                .param("print", fingerprint)
                .query(UUID.class)
                .optional();
    }

    void add(
            UUID id,
            UUID association,
            @Nullable UUID project,
            String fileName,
            byte[] fingerprint,
            BufferedImage master,
            Instant at,
            @Nullable UUID by) {
        jdbc.sql("""
                insert into news.picture (id, association_id, project_id, file_name, fingerprint, width, height, master, created_at, created_by)
                values (:id, :association, :project, :name, :print, :width, :height, :master, :at, :by)
                """)
                .param("id", id)
                .param("association", association)
                .param("project", project)
                .param("name", fileName)
                .param("print", fingerprint)
                .param("width", master.getWidth())
                .param("height", master.getHeight())
                .param("master", PictureFormat.JPEG.write(master, MASTER_QUALITY))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void addRenditions(UUID picture, List<Rendition> renditions) {
        for (var rendition : renditions) {
            jdbc.sql("""
                    insert into news.rendition (picture_id, name, format, width, height, bytes)
                    values (:picture, :name, :format, :width, :height, :bytes)
                    """)
                    .param("picture", picture)
                    .param("name", rendition.name())
                    .param("format", rendition.format().extension())
                    .param("width", rendition.width())
                    .param("height", rendition.height())
                    .param("bytes", rendition.bytes())
                    .update();
        }
    }

    void removeCards(UUID picture) {
        jdbc.sql("delete from news.rendition where picture_id = :picture and name like 'k%'")
                .param("picture", picture)
                .update();
    }

    /** Writes what is told about it, unless somebody else did since this version was read. */
    boolean describe(UUID id, int version, PictureFacts facts) {
        int changed = jdbc.sql("""
                update news.picture set decorative = :decorative, credit = :credit, recognisable = :recognisable,
                       judged = true, free = :free, version = version + 1
                 where id = :id and version = :version
                """)
                .param("decorative", facts.decorative())
                .param("credit", facts.credit())
                .param("recognisable", facts.recognisable())
                .param("free", facts.free())
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 1) {
            word(id, "sv", facts.altSv(), facts.captionSv());
            word(id, "en", facts.altEn(), facts.captionEn());
        }
        return changed == 1;
    }

    private void word(UUID id, String language, String alt, String caption) {
        int changed = jdbc.sql("""
                update news.picture_text set alt = :alt, caption = :caption where picture_id = :id and language = :language
                """)
                .param("alt", alt)
                .param("caption", caption)
                .param("id", id)
                .param("language", language)
                .update();
        if (changed == 0) {
            jdbc.sql("""
                    insert into news.picture_text (picture_id, language, alt, caption) values (:id, :language, :alt, :caption)
                    """)
                    .param("id", id)
                    .param("language", language)
                    .param("alt", alt)
                    .param("caption", caption)
                    .update();
        }
    }

    /** Moves the focus and gives the number of the new cut. */
    int focus(UUID id, int x, int y) {
        return jdbc.sql("""
                update news.picture set focus_x = :x, focus_y = :y, cut = cut + 1, version = version + 1
                 where id = :id returning cut
                """)
                .param("x", x)
                .param("y", y)
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound("picture"));
    }

    byte[] master(UUID id) {
        return jdbc.sql("select master from news.picture where id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFound("picture"));
    }

    /** The old one leads to the new one, and so does what led to the old one. */
    /** Whether somebody has said who can be recognised in it. */
    void judge(UUID id, boolean judged) {
        jdbc.sql("update news.picture set judged = :judged where id = :id and judged <> :judged")
                .param("judged", judged)
                .param("id", id)
                .update();
    }

    void replace(UUID old, UUID by) {
        jdbc.sql("update news.picture set judged = (select judged from news.picture where id = :old) where id = :by")
                .param("by", by)
                .param("old", old)
                .update();
        jdbc.sql("update news.picture set replaced_by = :by where id = :old or replaced_by = :old")
                .param("by", by)
                .param("old", old)
                .update();
        jdbc.sql("update news.post set picture_id = :by where picture_id = :old")
                .param("by", by)
                .param("old", old)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from news.picture where id = :id or replaced_by = :id")
                .param("id", id)
                .update();
    }

    Optional<Picture> find(UUID id) {
        return jdbc.sql(PICTURE + " where p.id = :id")
                .param("id", id)
                .query(PictureStore::picture)
                .optional();
    }

    /** Those of the scopes, newest first, that have these words in what is told about them. */
    List<Picture> library(Collection<UUID> scopes, String words, int from, int most) {
        return jdbc.sql(PICTURE + """
                 where p.scope_id = any(:scopes) and p.replaced_by is null
                   and (:words = '' or concat_ws(' ', p.file_name, p.credit, sv.alt, en.alt, sv.caption, en.caption)
                        ilike '%' || replace(replace(replace(:words, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%')
                 order by p.created_at desc, p.id desc offset :from limit :most
                """)
                .param("scopes", scopes.toArray(UUID[]::new))
                .param("words", words)
                .param("from", from)
                .param("most", most)
                .query(PictureStore::picture)
                .list();
    }

    List<Use> uses(UUID id) {
        return jdbc.sql("""
                select p.id as post, p.state = 'PUBLISHED' as published,
                       coalesce((select t.title from news.text t where t.post_id = p.id order by t.language = 'sv' desc limit 1),
                                (select e.title from news.edition e where e.post_id = p.id order by e.language = 'sv' desc limit 1),
                                '') as title
                  from news.post p
                 where p.picture_id = :id or p.id in (select u.post_id from news.picture_use u where u.picture_id = :id)
                 order by p.created_at desc
                """).param("id", id).query(Use.class).list();
    }

    /** The picture that stands for this one now. */
    Optional<UUID> current(UUID id) {
        return jdbc.sql("select coalesce(replaced_by, id) from news.picture where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    Optional<Served> served(UUID picture, String name, String extension) {
        return jdbc.sql("""
                select r.bytes, p.recognisable = 0 and news.picture_is_public(p.id) as lasting
                  from news.rendition r join news.picture p on p.id = r.picture_id
                 where r.picture_id = :picture and r.name = :name and r.format = :format
                """)
                .param("picture", picture)
                .param("name", name)
                .param("format", extension)
                .query((row, n) -> new Served(
                        extension.equals("webp") ? PictureFormat.WEBP.mediaType() : PictureFormat.JPEG.mediaType(),
                        row.getBytes("bytes"),
                        row.getBoolean("lasting")))
                .optional();
    }

    /** The name of the rendition nearest to a width, of cards or of the whole picture. */
    Optional<String> nearest(UUID picture, boolean card, int width, String extension) {
        return jdbc.sql("""
                select name from news.rendition
                 where picture_id = :picture and format = :format and (name like 'k%') = :card
                 order by abs(width - :width), width desc limit 1
                """)
                .param("picture", picture)
                .param("format", extension)
                .param("card", card)
                .param("width", width)
                .query(String.class)
                .optional();
    }

    List<Sized> sizes(Collection<UUID> pictures) {
        return jdbc.sql("""
                select picture_id as picture, name, format, width, height from news.rendition
                 where picture_id = any(:pictures) order by picture_id, width, format desc
                """)
                .param("pictures", pictures.toArray(UUID[]::new))
                .query(Sized.class)
                .list();
    }

    record Sized(UUID picture, String name, String format, int width, int height) {}

    List<Worded> worded(Collection<UUID> pictures, String language) {
        return jdbc.sql("""
                select asked.id as asked, p.id, p.width, p.height, p.decorative, p.credit,
                       coalesce(nullif(here.alt, ''), sv.alt, '') as alt,
                       coalesce(nullif(here.caption, ''), sv.caption, '') as caption,
                       coalesce(here.alt, '') <> '' as translated
                  from news.picture asked
                  join news.picture p on p.id = coalesce(asked.replaced_by, asked.id)
                  left join news.picture_text here on here.picture_id = p.id and here.language = :language
                  left join news.picture_text sv on sv.picture_id = p.id and sv.language = 'sv'
                 where asked.id = any(:pictures)
                """)
                .param("pictures", pictures.toArray(UUID[]::new))
                .param("language", language)
                .query(Worded.class)
                .list();
    }

    record Worded(
            UUID asked,
            UUID id,
            int width,
            int height,
            boolean decorative,
            String credit,
            String alt,
            String caption,
            boolean translated) {}

    private static Picture picture(ResultSet row, int n) throws SQLException {
        return new Picture(
                row.getObject("id", UUID.class),
                row.getObject("association_id", UUID.class),
                row.getObject("scope_id", UUID.class),
                row.getString("file_name"),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("focus_x"),
                row.getInt("focus_y"),
                row.getInt("cut"),
                new PictureFacts(
                        row.getBoolean("decorative"),
                        row.getString("alt_sv"),
                        row.getString("alt_en"),
                        row.getString("caption_sv"),
                        row.getString("caption_en"),
                        row.getString("credit"),
                        row.getInt("recognisable"),
                        row.getBoolean("free")),
                row.getBoolean("judged"),
                row.getObject("replaced_by", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("version"),
                row.getInt("uses"));
    }
}
