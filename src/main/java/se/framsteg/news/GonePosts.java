package se.framsteg.news;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows which addresses led to something that has been taken back: a reader with an old link is told so, and no more. */
@Service
public class GonePosts {
    private final JdbcClient jdbc;

    GonePosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public boolean at(Site site, boolean page, String slug) {
        return jdbc.sql("select news.is_gone(:association::uuid, :page, :slug)")
                .param("association", site.association())
                .param("page", page)
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }
}
