package se.framsteg.project;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.NotFound;

/** The code lists of funds, programmes and regions, and those of our own: data that an administrator edits. */
@Service
public class CodeLists {

    private static final String CODES =
            "select scheme, code, sv, en, valid_from, valid_to, verified, source, edition from project.code ";

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;

    CodeLists(JdbcClient jdbc, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /** All lists at this moment. */
    @Transactional(readOnly = true)
    public CodeBook book() {
        return new CodeBook(jdbc.sql(CODES + "order by scheme, position, code")
                .query(CodeLists::code)
                .list());
    }

    @Transactional(readOnly = true)
    public Optional<Code> find(CodeScheme scheme, String code) {
        return jdbc.sql(CODES + "where scheme = :scheme and code = :code")
                .param("scheme", scheme.name())
                .param("code", code)
                .query(CodeLists::code)
                .optional();
    }

    /** A new code, at the end of its list; false when the list has it already. */
    @Transactional
    public boolean add(Code code) {
        requireAdministrator();
        var rows = jdbc.sql("""
                insert into project.code (scheme, code, sv, en, valid_from, valid_to, verified, source, position)
                values (:scheme, :code, :sv, :en, :from, :to, :verified, :source,
                        (select coalesce(max(position), 0) + 1 from project.code where scheme = :scheme))
                on conflict (scheme, code) do nothing
                """).params(parameters(code)).update();
        changed("code.add", code);
        return rows == 1;
    }

    /** Changes a code that nobody has changed since its edition was shown. Its letters stay: projects carry them. */
    @Transactional
    public Saving<Code> change(Code code) {
        requireAdministrator();
        var rows = jdbc.sql("""
                update project.code
                   set sv = :sv, en = :en, valid_from = :from, valid_to = :to, verified = :verified, source = :source,
                       edition = edition + 1
                 where scheme = :scheme and code = :code and edition = :edition
                """).params(parameters(code)).update();
        var now = find(code.scheme(), code.code()).orElseThrow(() -> new NotFound("code"));
        if (rows == 0) {
            return new Saving.Overtaken<>(now);
        }
        changed("code.change", code);
        return new Saving.Saved<>(now);
    }

    /** Lists hold for the whole installation, so only its administrator changes them. */
    public void requireAdministrator() {
        if (!access.mayEverywhere(Right.OPERATE)) {
            throw new NotFound("code lists");
        }
    }

    private void changed(String action, Code code) {
        var scheme = code.scheme().name();
        var id = UUID.nameUUIDFromBytes((scheme + ":" + code.code()).getBytes(StandardCharsets.UTF_8));
        audit.changed(action, "project.code", id, Map.of("scheme", scheme, "code", code.code()));
    }

    private static Map<String, @Nullable Object> parameters(Code code) {
        var all = new HashMap<String, @Nullable Object>();
        all.put("scheme", code.scheme().name());
        all.put("code", code.code());
        all.put("sv", code.sv());
        all.put("en", code.en());
        all.put("from", code.validFrom());
        all.put("to", code.validTo());
        all.put("verified", code.verified());
        all.put("source", code.source());
        all.put("edition", code.edition());
        return all;
    }

    private static Code code(ResultSet row, int n) throws SQLException {
        return new Code(
                CodeScheme.valueOf(row.getString("scheme")),
                row.getString("code"),
                row.getString("sv"),
                row.getString("en"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("verified"),
                row.getString("source"),
                row.getInt("edition"));
    }
}
