-- What the desk does in one transaction for :many people who ask for one date (SignUpBatch, Limits, AnswerLetters, Outbox): the same
-- functions, the same statements, rows of the same size. Run by pgbench as the program's role.
\set run random(1, 1000000000000)
begin;
select set_config('framsteg.actor_kind', 'visitor', true), set_config('framsteg.today', '2025-03-12', true),
       set_config('framsteg.quiet', '', true);
select n, wait from access.attempts((
    select jsonb_agg(a) from generate_series(1, :many) i cross join lateral (values
        (jsonb_build_object('n', i, 'kind', 'sign-up-network', 'subject', encode(sha256(('net' || :run || i)::bytea), 'hex'),
                            'most', array[300], 'seconds', array[3600]))) v (a)), now());
select id, part_id, project_id, slug, starts_at, ends_at, break_minutes, lunch, mode, place, town, link, entry, capacity, taken,
       waiting, closes_at, offer_minutes_far, offer_minutes_near, offer_minutes_last, promotion_paused_at, status, sequence, version
  from course.course_date where id = :date;
select n, answer, sign_up, queue_place, called from course.sign_up_many(:date, '2025-03-12 10:00+01', '2025-03-13 10:00+01', (
    select jsonb_agg(jsonb_build_object('n', i, 'id', uuidv7(), 'name', 'Bo Bänk', 'email', 'bo.' || :run || '.' || i || '@example.org',
           'address', 'bo.' || :run || '.' || i || '@example.org',
           'mailbox', 'bo' || :run || i || '@example.org', 'organisation', :organisation, 'workplace', null, 'role', null,
           'language', 'sv', 'link', encode(sha256(('link' || :run || i)::bytea), 'hex'), 'need', ''))
      from generate_series(1, :many) i));
select d.id, d.slug, d.starts_at, p.title, g.title, v.name, v.slug, v.association_id
  from course.course_date d join course.part p on p.id = d.part_id join course.programme g on g.id = p.programme_id
  left join course.theme t on t.id = p.theme_id left join course.part r on r.id = p.requires
  left join project.published_project v on v.id = d.project_id
 where d.id = :date;
select n, id from message.put_many((
    select jsonb_agg(jsonb_build_object('n', i, 'id', uuidv7(), 'key', 'bench:' || :run || ':' || i, 'owner_kind', 'course.sign_up',
           'owner_id', uuidv7(), 'owner_reason', 'confirm', 'scope_id', null, 'person_id', null,
           'address', 'bo.' || :run || '.' || i || '@example.org', 'reply_to', null, 'language', 'SV', 'secret', false,
           'subject', 'Bekräfta din plats', 'body_text', :text, 'blocks', :blocks, 'message_id', '<' || :run || '.' || i || '@example.org>'))
      from generate_series(1, :many) i), now());
commit;
