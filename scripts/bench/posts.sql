-- Ten thousand invented posts of some two hundred words each, over nine years: one word stands in all of them, some in many, one
-- compound in a fortieth, one word in ten.
insert into news.tag (slug, name_sv, name_en) values ('bench-vanlig', 'Vanlig', 'Common'), ('bench-ovanlig', 'Ovanlig', 'Rare');
create temporary table made as
select uuidv7(interval '-1 hour' + n * interval '1 ms') as id, n,
       timestamptz '2025-03-11 10:00+01' - n * interval '8 hours' as at,
       'Nyhet om ' || w[1 + n % 40] || ' och ' || w[1 + n % 37] || ', nummer ' || n as title,
       'Samverkan kring ' || w[1 + n % 31] || ' och ' || w[1 + n % 29] || '.' as lead,
       (select string_agg(w[1 + (n * 7 + k * k * 13) % 40] || case when k % 9 = 0 then ' ord' || (n * k) % 5000 else '' end, ' ')
          from generate_series(1, 180) k)
       || case when n % 40 = 0 then ' arbetsmarknadsinsatser' else '' end
       || case when n % 1000 = 0 then ' skogsträdgård' else '' end as body
  from generate_series(1, 10000) n,
       (select string_to_array('arbete insats möte deltagare kommun region handledning stöd tillit metod jobb skola praktik hälsa '
               || 'vård samtal projekt ledare grupp plan steg kurs dag resultat effekt forskning rapport unga vuxna kvinnor män språk '
               || 'mål väg nätverk chef team forum kunskap lärande', ' ') as w) words;
insert into news.post (id, association_id, project_id, kind, state, published_at, changed_at, created_at)
select m.id, a.id, case when n % 5 = 0 then (select id from project.project order by id limit 1) end,
       case when n % 10 = 0 then 'BLOG' else 'NEWS' end, 'PUBLISHED', at, at, at
  from made m, (select association_id as id from news.post order by created_at limit 1) a;
insert into news.address (association_id, slug, post_id, number)
select p.association_id, 'bench-' || n, p.id, 1 from made m join news.post p on p.id = m.id;
insert into news.text (post_id, language, title, lead, body, saved_at) select id, 'sv', title, lead, body, at from made;
insert into news.edition (post_id, language, revision, title, lead, html, plain, published_at)
select id, 'sv', 1, title, lead, '<p>' || body || '</p>', body, at from made;
insert into news.post_tag (post_id, tag)
select id, case when n % 1000 = 0 then 'bench-ovanlig' else 'bench-vanlig' end from made where n % 3 = 0 or n % 1000 = 0;
