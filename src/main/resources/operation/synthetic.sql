-- :count invented people in the project, with ten sign-ups and attendances each; one statement, so all of it or nothing.
with numbers as (
    select n, uuidv7() as person_id, uuidv7() as participation_id,
           (array['Amina','Birgitta','Carina','Elin','Fatima','Helena','Karin','Leyla','Maria','Sofia',
                  'Ali','Bo','Erik','Hassan','Johan','Lars','Omar','Per','Stefan','Yusuf'])[1 + (n * 7) % 20] as given,
           (array['Andersson','Berg','Dahl','Ekström','Farah','Gustafsson','Holm','Jansson','Khalil','Lind',
                  'Månsson','Nilsson','Olsson','Roos','Sjöberg','Tesfay','Wallin','Åberg','Öberg','Yildiz'])[1 + (n / 20) % 20]
               || ' ' || to_hex((random() * 1048575)::int) as family
      from generate_series(0, :count - 1) n
), programme as (
    insert into course.programme (id, project_id, slug, title, summary)
    values (uuidv7(), :project, 'provlast-' || to_hex((extract(epoch from clock_timestamp()) * 1000000)::bigint), 'Provlast', '')
    returning id
), part as (
    insert into course.part (id, programme_id, project_id, position, slug, title)
    select uuidv7(), id, :project, 1, 'provlast', 'Provlast' from programme
    returning id
), day as (
    select i, uuidv7() as id, (date '2024-10-07' + (i * 13) % 150 + time '09:00') at time zone 'Europe/Stockholm' as starts_at
      from generate_series(0, greatest(0, (:count * 10 + 999) / 1000 - 1)) i
), dates as (
    insert into course.course_date (id, part_id, project_id, starts_at, ends_at, mode, capacity, taken, turns, closes_at,
                                    status, changed_at)
    select day.id, part.id, :project, starts_at, starts_at + interval '3 hours', 'DIGITAL', 1000,
           least(1000, :count * 10 - day.i * 1000), least(1000, :count * 10 - day.i * 1000), starts_at, 'DRAFT', starts_at
      from day, part
    returning id
), scopes as (
    insert into access.scope (id, kind, parent_id) select id, 'DATE', :project from dates
), people as (
    insert into person.person (id, name, gender, made_at)
    select person_id, given || ' ' || family, case when n % 20 < 10 then 'K' when n % 20 < 19 then 'M' end, now() from numbers
    returning id
), ties as (
    insert into person.tie (person_id, project_id, since) select id, :project, now() from people
), contacts as (
    insert into person.contact (id, person_id, project_id, kind, value, confirmed_at)
    select uuidv7(), person_id, :project, 'EMAIL', 'p' || person_id || '@example.org', now() from numbers
), visits as (
    select uuidv7() as sign_up_id, numbers.person_id, numbers.given || ' ' || numbers.family as name,
           (numbers.n * 10 + k) / 1000 as i, (numbers.n * 10 + k) % 1000 + 1 as turn, k
      from numbers, generate_series(0, 9) k
), sign_ups as (
    insert into course.sign_up (id, date_id, project_id, turn, person_id, name, state, asked_at, confirmed_at)
    select v.sign_up_id, day.id, :project, v.turn, v.person_id, v.name, 'CONFIRMED', day.starts_at - interval '20 days',
           day.starts_at - interval '20 days'
      from visits v join day on day.i = v.i
    returning id
), attended as (
    insert into course.attendance (id, sign_up_id, date_id, project_id, person_id, on_date, state, clock_minutes,
                                   countable_minutes, counting_reason, source, recorded_at, actor_kind)
    select uuidv7(), v.sign_up_id, day.id, :project, v.person_id, day.starts_at::date,
           case when v.k = 9 then 'ABSENT' else 'PRESENT' end, case when v.k = 9 then 0 else 180 end,
           case when v.k = 9 then 0 else 180 end, 'PARTICIPANT', 'IMPORT', day.starts_at, 'job'
      from visits v join day on day.i = v.i
    returning id
), joined as (
    insert into report.participation (id, project_id, person_id, first_start, origin, made_at)
    select n.participation_id, :project, n.person_id, min(day.starts_at::date), 'ATTENDANCE', now()
      from numbers n join visits v on v.person_id = n.person_id join day on day.i = v.i
     group by n.participation_id, n.person_id
    returning id, first_start
), stints as (
    insert into report.stint (id, participation_id, project_id, starts) select uuidv7(), id, :project, first_start from joined
)
select count(*)::int from attended
