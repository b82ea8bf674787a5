package se.framsteg.site.index;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Everything that visitors may find, read from what the modules publish. The mark of a text tells whether its entry is old;
 * long texts are not read to make it.
 */
@Repository
class Sources {
    /** One row a text. Drafts, withdrawn posts and projects that are not published never come out of this. */
    static final String TEXTS = """
            shown as (
                select p.id, p.slug, p.name, p.diary_number, p.starts,
                       array(select p.association_id where p.association_id is not null
                             union select o.current_id from project.published_partner s
                                      join organisation.published_organisation o on o.id = s.organisation_id
                                    where s.project_id = p.id order by 1) as sites
                  from project.published_project p
                 where p.published),
            text as (
                select case t.kind when 'PAGE' then 'PAGE' else 'POST' end as kind, t.id, t.language,
                       array(select t.association_id union select o.current_id from project.published_partner s
                                join organisation.published_organisation o on o.id = s.organisation_id
                              where s.project_id = t.project_id order by 1) as sites,
                       case t.kind when 'PAGE' then '/sidor/' else '/nyheter/' end || t.slug as path,
                       t.title, t.lead, t.plain as body, t.published_at as starts_at, null::timestamptz as ends_at,
                       t.changed_at, t.changed_at::text as mark
                  from news.published_post t
                union all
                select 'DATE', d.id, w.language, v.sites,
                       '/kurser/' || d.programme_slug || '/' || d.part_slug || '/' || d.slug,
                       d.title, w.lead,
                       concat_ws(' ', d.programme, p.theme, p.theme_en, d.town, d.place, v.name,
                                 case d.mode when 'ON_SITE' then 'på plats' when 'DIGITAL' then 'digitalt online'
                                             else 'på plats digitalt online' end),
                       d.starts_at, d.ends_at, d.changed_at,
                       md5(concat_ws('|', d.title, w.lead, d.programme, p.theme, p.theme_en, d.town, d.place, v.name, d.mode,
                                     d.starts_at, d.ends_at))
                  from course.published_date d
                  join shown v on v.id = d.project_id
                  join course.published_part p on p.id = d.part_id
                 cross join lateral (values ('sv', p.summary), ('en', p.summary_en), ('easy', p.summary_easy))
                            as w(language, lead)
                 where d.status <> 'DRAFT' and d.slug is not null and (w.language = 'sv' or w.lead <> '')
                union all
                select 'PROGRAMME', g.id, w.language, v.sites, '/kurser/' || g.slug, g.title, w.lead,
                       concat_ws(' ', w.body, q.parts, v.name), null, null, coalesce(q.changed_at, v.starts::timestamptz),
                       md5(concat_ws('|', g.title, w.lead, w.body, q.parts, v.name))
                  from course.published_programme g
                  join shown v on v.id = g.project_id
                 cross join lateral (values ('sv', g.summary, g.description), ('en', g.summary_en, g.description_en),
                                            ('easy', g.summary_easy, g.description_easy)) as w(language, lead, body)
                 cross join lateral (select string_agg(concat_ws(' ', p.title, p.summary, p.theme, p.theme_en), ' '
                                                       order by p.position) as parts,
                                            (select max(d.changed_at) from course.published_date d
                                              where d.programme_id = g.id and d.status <> 'DRAFT') as changed_at
                                       from course.published_part p where p.programme_id = g.id) q
                 where w.language = 'sv' or w.lead <> '' or w.body <> ''
                union all
                select 'PROJECT', v.id, w.language, v.sites, '/projekt/' || v.slug, v.name, w.lead,
                       concat_ws(' ', w.body, v.diary_number, t.owner), null, null, t.changed_at,
                       md5(concat_ws('|', v.name, v.slug, w.lead, w.body, v.diary_number, t.owner))
                  from shown v
                  join project.published_text t on t.project_id = v.id
                 cross join lateral (values ('sv', '', t.description), ('en', t.english, ''), ('easy', t.easy, ''))
                            as w(language, lead, body)
                 where w.language = 'sv' or w.lead <> ''),
            source as (
                select t.*, md5(concat_ws('|', t.path, t.mark, t.sites, t.readers, cast(:rules as text))) as source
                  from (select h.*, array(select r from unnest('{sv,en,easy}'::text[]) r
                                           where r = h.language or (r <> all (h.has)
                                                 and h.language = case when 'sv' = any (h.has) then 'sv'
                                                                       when 'en' = any (h.has) then 'en' else 'easy' end)) as readers
                          from (select text.*, array_agg(language) over (partition by kind, id) as has from text) h) t)
            """;

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of what has no entry, or an old one. */
    List<UUID> stale(String rules, int most) {
        return jdbc.sql("with " + TEXTS + """
                select distinct s.id from source s
                  left join site.search_entry e on e.kind = s.kind and e.id = s.id and e.language = s.language
                 where e.source is distinct from s.source
                 order by s.id limit :most
                """)
                .param("rules", rules)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** How many entries stand for something that is not public any more, or not in that language. */
    int gone(String rules) {
        return jdbc.sql("with " + TEXTS + " select count(*) from site.search_entry e where " + GONE)
                .param("rules", rules)
                .query(Integer.class)
                .single();
    }

    int forgetGone(String rules) {
        return jdbc.sql("with " + TEXTS + " delete from site.search_entry e where " + GONE)
                .param("rules", rules)
                .update();
    }

    private static final String GONE =
            "not exists (select from source s where s.kind = e.kind and s.id = e.id and s.language = e.language)";

    /** The texts of these things. */
    List<Findable> of(Collection<UUID> ids, String rules) {
        return jdbc.sql("with " + TEXTS + " select * from source where id = any(:ids) order by kind, id, language")
                .param("rules", rules)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> findable(row))
                .list();
    }

    private static Findable findable(ResultSet row) throws SQLException {
        return new Findable(
                EntryKind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                row.getString("language"),
                list(row.getArray("readers"), String[].class),
                list(row.getArray("sites"), UUID[].class),
                row.getString("path"),
                row.getString("title"),
                row.getString("lead"),
                row.getString("body"),
                row.getObject("starts_at", OffsetDateTime.class),
                row.getObject("ends_at", OffsetDateTime.class),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getString("source"));
    }

    private static <T> List<T> list(Array array, Class<T[]> type) throws SQLException {
        return Arrays.asList(type.cast(array.getArray()));
    }
}
