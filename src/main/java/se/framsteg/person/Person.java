package se.framsteg.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Language;

/**
 * A person as lists may show one.
 *
 * @param name the alias of a protected person
 * @param mergedInto the record that stands for this one now, or null
 */
public record Person(
        UUID id,
        String name,
        @Nullable Gender gender,
        Language language,
        boolean isProtected,
        boolean colleague,
        @Nullable UUID mergedInto,
        int version) {

    static final String COLUMNS =
            "p.id, p.name, p.gender, p.language, p.protected, p.colleague, p.merged_into, p.version";

    static Person of(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Gender.ofLetter(row.getString("gender")),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                row.getBoolean("protected"),
                row.getBoolean("colleague"),
                row.getObject("merged_into", UUID.class),
                row.getInt("version"));
    }
}
