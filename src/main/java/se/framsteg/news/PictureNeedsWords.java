package se.framsteg.news;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The picture above a text says what it shows, to those who do not see it (WCAG 1.1.1); one from an archive may lack that. */
@Component
class PictureNeedsWords implements PublishingRule {
    private final JdbcClient jdbc;

    PictureNeedsWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obstacle> against(UUID post) {
        return jdbc.sql("""
                select p.id, p.file_name from news.post o join news.picture p on p.id = o.picture_id
                 where o.id = :post and not o.decorative and not p.decorative
                   and not exists (select from news.picture_text w
                                    where w.picture_id = p.id and w.language = 'sv' and w.alt <> '')
                   and exists (select from news.text t where t.post_id = o.id and t.alt = '')
                """)
                .param("post", post)
                .query((row, n) -> new Obstacle(
                        "news.picture.missing_words",
                        row.getString("file_name"),
                        "/arbete/bilder/" + row.getObject("id", UUID.class)))
                .list();
    }
}
