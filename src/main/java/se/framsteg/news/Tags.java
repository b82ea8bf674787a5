package se.framsteg.news;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.shared.Slug;

/** The words that posts are found under, common to the installation. */
@Service
public class Tags {
    private final JdbcClient jdbc;
    private final Access access;

    Tags(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Transactional(readOnly = true)
    public List<Article.Tag> all() {
        return jdbc.sql("select slug, name_sv, name_en from news.tag order by name_sv")
                .query(Article.Tag.class)
                .list();
    }

    /** Finds or makes the tag of this name, and gives its slug. */
    @Transactional
    public String named(String swedish, String english) {
        access.requireAnywhere(Right.NEWS_WRITE);
        var slug = Slug.of(swedish, "tagg");
        jdbc.sql("""
                insert into news.tag (slug, name_sv, name_en) values (:slug, :swedish, :english) on conflict (slug) do nothing
                """)
                .param("slug", slug)
                .param("swedish", swedish.strip())
                .param("english", english.isBlank() ? swedish.strip() : english.strip())
                .update();
        return slug;
    }

    /** Slugs of tags as somebody writes them: between commas. */
    @Transactional
    public List<String> written(String names) {
        var slugs = new ArrayList<String>();
        for (var name : names.split(",")) {
            if (!name.isBlank()) {
                var slug = named(name, "");
                if (!slugs.contains(slug)) {
                    slugs.add(slug);
                }
            }
        }
        return slugs;
    }
}
