package se.framsteg.site.own;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.AuditLog.OwnRead;

/** Names beside what people have seen: colleagues in their official role, projects and associations. */
@Component
class ReadNames {
    private final JdbcClient jdbc;
    private final boolean colleaguesByName;

    ReadNames(JdbcClient jdbc, @Value("${framsteg.reads.names:true}") boolean colleaguesByName) {
        this.jdbc = jdbc;
        this.colleaguesByName = colleaguesByName;
    }

    /** Never of a colleague who is protected; of nobody where the installation leaves names out. */
    @Transactional(readOnly = true)
    public Map<UUID, String> ofColleagues(List<OwnRead> reads) {
        if (!colleaguesByName) {
            return Map.of();
        }
        return names(jdbc.sql("select id, name from person.published_colleague_names(:ids)")
                .param(
                        "ids",
                        reads.stream()
                                .map(OwnRead::actor)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toArray(UUID[]::new)));
    }

    @Transactional(readOnly = true)
    public Map<UUID, String> ofPlaces() {
        return names(jdbc.sql("""
                select id, name from organisation.published_association
                union all
                select id, name from project.published_project
                """));
    }

    private static Map<UUID, String> names(JdbcClient.StatementSpec statement) {
        var names = new HashMap<UUID, String>();
        statement.query(row -> {
            names.put(row.getObject("id", UUID.class), row.getString("name"));
        });
        return names;
    }
}
