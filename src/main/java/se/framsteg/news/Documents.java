package se.framsteg.news;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import se.framsteg.shared.Slug;

/** Documents for the public, each with its twin as a page where the file alone would shut somebody out. */
@Service
public class Documents {
    private static final int PIECE = 256 * 1024;
    private static final String DOCUMENT = """
            select id, scope_id, kind, slug, title, language, dated, size, tagged, titled, spoken, twin, summary,
                   published_at is not null as published, version
              from news.document
            """;

    private final JdbcClient jdbc;
    private final NewsScopes scopes;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    Documents(
            JdbcClient jdbc,
            NewsScopes scopes,
            Access access,
            Acting acting,
            Audit audit,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Takes a document; it is not public before somebody says so. Facts have been judged before. */
    @Transactional
    public DocumentAnswer upload(UUID scope, byte[] file, DocumentFacts facts) {
        var place = scopes.writable(scope);
        DocumentReading reading;
        try {
            reading = DocumentReading.of(file);
        } catch (DocumentReading.Refusal refusal) {
            return new DocumentAnswer.Refused(refusal.why);
        }
        var print = Fingerprint.of(file);
        var known = jdbc.sql("select id from news.document where scope_id = :scope and fingerprint = :print")
                .param("scope", scope)
                .param("print", print)
                .query(UUID.class)
                .optional();
        if (known.isPresent()) {
            return new DocumentAnswer.Known(known.get());
        }
        var id = Ids.next();
        add(id, place, reading, print, file.length, facts);
        for (int from = 0, number = 0; from < file.length; from += PIECE, number++) {
            jdbc.sql("insert into news.document_part (document_id, number, bytes) values (:id, :number, :bytes)")
                    .param("id", id)
                    .param("number", number)
                    .param("bytes", Arrays.copyOfRange(file, from, Math.min(file.length, from + PIECE)))
                    .update();
        }
        audit.changed("upload", "news.document", id);
        return new DocumentAnswer.Kept(id);
    }

    private void add(
            UUID id, NewsScopes.NewsScope place, DocumentReading reading, byte[] print, int size, DocumentFacts facts) {
        var readability = reading.readability();
        jdbc.sql("""
                insert into news.document (id, association_id, project_id, kind, slug, title, language, dated, size, fingerprint,
                       tagged, titled, spoken, twin, summary, published_at, created_at, created_by)
                values (:id, :association, :project, :kind, :slug, :title, :language, :dated, :size, :print,
                       :tagged, :titled, :spoken, :twin, :summary, case when :published then :now::timestamptz end, :now, :by)
                """)
                .param("id", id)
                .param("association", place.association())
                .param("project", place.project())
                .param("kind", reading.kind().name())
                .param("slug", Slug.of(facts.title(), "dokument"))
                .param("title", facts.title())
                .param("language", facts.language().tag())
                .param("dated", facts.dated())
                .param("size", size)
                .param("print", print)
                .param("tagged", readability == null ? null : readability.tagged(), Types.BOOLEAN)
                .param("titled", readability == null ? null : readability.titled(), Types.BOOLEAN)
                .param("spoken", readability == null ? null : readability.spoken(), Types.BOOLEAN)
                .param("twin", facts.twin())
                .param("summary", facts.summary())
                .param("published", facts.published())
                .param("now", Timestamp.from(clock.now()), Types.TIMESTAMP)
                .param("by", acting.current().id())
                .update();
    }

    /** Changes what is told, unless somebody else did since this version was read. */
    @Transactional
    public void describe(UUID id, int version, DocumentFacts facts) {
        writable(id);
        int changed = jdbc.sql("""
                update news.document set title = :title, language = :language, dated = :dated, twin = :twin, summary = :summary,
                       published_at = case when :published then coalesce(published_at, :now::timestamptz) end, version = version + 1
                 where id = :id and version = :version
                """)
                .param("title", facts.title())
                .param("language", facts.language().tag())
                .param("dated", facts.dated())
                .param("twin", facts.twin())
                .param("summary", facts.summary())
                .param("published", facts.published())
                .param("now", Timestamp.from(clock.now()), Types.TIMESTAMP)
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Conflict("news.document.changed");
        }
        audit.changed("describe", "news.document", id);
    }

    @Transactional
    public void remove(UUID id) {
        writable(id);
        audit.changed("remove", "news.document", id);
        jdbc.sql("delete from news.document where id = :id").param("id", id).update();
    }

    /** Those that the actor may change, newest first. */
    @Transactional(readOnly = true)
    public List<Document> library() {
        access.requireAnywhere(Right.NEWS_WRITE);
        return jdbc.sql(DOCUMENT + """
                 where scope_id = any((select access.scopes('NEWS_WRITE'))::uuid[]) order by dated desc, id desc limit 500
                """).query(Documents::document).list();
    }

    @Transactional(readOnly = true)
    public Document writable(UUID id) {
        var document = find(id).orElseThrow(() -> new NotFound("document"));
        access.require(Right.NEWS_WRITE, document.scope());
        return document;
    }

    /** What the actor may see of one. */
    @Transactional(readOnly = true)
    public Optional<Document> find(UUID id) {
        return jdbc.sql(DOCUMENT + " where id = :id")
                .param("id", id)
                .query(Documents::document)
                .optional();
    }

    /** The public list of an association, projects that it takes part in included; of all when there is none. */
    @Transactional(readOnly = true)
    public List<Document> published(@Nullable UUID association) {
        return jdbc.sql(DOCUMENT + """
                 where published_at is not null
                   and (:association::uuid is null or association_id = :association
                        or project_id in (select project_id from project.published_partner where organisation_id = :association))
                 order by dated desc, title limit 1000
                """)
                .param("association", association)
                .query(Documents::document)
                .list();
    }

    /** Sends the file piece by piece; the database is not kept waiting for a slow reader. */
    public void write(UUID id, OutputStream out) throws IOException {
        for (int number = 0; ; number++) {
            var piece = piece(id, number);
            if (piece.isEmpty()) {
                return;
            }
            out.write(piece.get());
        }
    }

    private Optional<byte[]> piece(UUID id, int number) {
        var piece = transaction.execute(status -> jdbc.sql("""
                        select bytes from news.document_part where document_id = :id and number = :number
                        """)
                .param("id", id)
                .param("number", number)
                .query(byte[].class)
                .optional());
        return piece == null ? Optional.empty() : piece;
    }

    private static Document document(ResultSet row, int n) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                row.getObject("scope_id", UUID.class),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("slug"),
                new DocumentFacts(
                        row.getString("title"),
                        row.getString("language").equals("en") ? Language.EN : Language.SV,
                        row.getObject("dated", LocalDate.class),
                        row.getString("twin"),
                        row.getString("summary"),
                        row.getBoolean("published")),
                row.getLong("size"),
                row.getObject("tagged") == null
                        ? null
                        : new PdfReadability(
                                row.getBoolean("tagged"), row.getBoolean("titled"), row.getBoolean("spoken")),
                row.getInt("version"));
    }
}
