-- What other modules may read: posts and pages that readers have, one row a language they are written in.
create or replace view news.published_post with (security_invoker = true) as
    select p.id, p.association_id, p.project_id, p.kind, p.published_at, p.changed_at, e.language, a.slug, e.title, e.lead, e.plain
      from news.post p
      join lateral (select slug from news.address a where a.post_id = p.id order by number desc limit 1) a on true
      join news.edition e on e.post_id = p.id
     where p.state = 'PUBLISHED';

grant select on news.published_post to ${app};
