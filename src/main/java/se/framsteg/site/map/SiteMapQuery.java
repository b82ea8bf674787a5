package se.framsteg.site.map;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a site shows: its fixed pages, and everything that can be found there. */
@Repository
class SiteMapQuery {
    private static final List<String> FIXED = List.of(
            "/",
            "/kalender",
            "/kurser",
            "/projekt",
            "/nyheter",
            "/nyhetsbrev",
            "/dokument",
            "/kontakt",
            "/tillganglighet",
            "/personuppgifter",
            "/kakor");

    private final JdbcClient jdbc;

    SiteMapQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<SiteMap.Place> of(@Nullable UUID site) {
        var places = new ArrayList<SiteMap.Place>();
        FIXED.forEach(path -> places.add(new SiteMap.Place(path, null)));
        jdbc.sql("""
                select path, max(changed_at) as changed
                  from site.search_entry
                 where cast(:site as uuid) is null or :site = any (sites)
                 group by kind, id, path
                 order by max(changed_at) desc, path
                """).param("site", site).query(row -> {
            places.add(new SiteMap.Place(
                    row.getString("path"), row.getTimestamp("changed").toInstant()));
        });
        return List.copyOf(places);
    }
}
