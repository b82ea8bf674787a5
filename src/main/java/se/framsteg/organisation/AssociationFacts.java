package se.framsteg.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an association says of itself and its site.
 *
 * @param slug the first part of its addresses where it has no host of its own
 * @param languages which of sv, en and easy its site offers; Swedish always
 * @param version what the change was made from
 */
public record AssociationFacts(
        String name, String towns, String slug, @Nullable String host, List<String> languages, int version) {

    public AssociationFacts {
        if (!languages.contains("sv")) {
            throw new IllegalArgumentException("A site speaks Swedish");
        }
        languages = List.copyOf(languages);
    }

    static AssociationFacts read(ResultSet row, int n) throws SQLException {
        return new AssociationFacts(
                row.getString("name"),
                row.getString("towns"),
                row.getString("slug"),
                row.getString("host"),
                List.of((String[]) row.getArray("languages").getArray()),
                row.getInt("version"));
    }

    boolean livesAs(AssociationFacts other) {
        return slug.equals(other.slug) && Objects.equals(host, other.host);
    }
}
