-- What a visitor or the holder of a link may do, one function per verb, with the owner's rights and a fixed search path.
-- Whoever changes the seats of a date locks its row first and reads after: at read committed every later statement in
-- the function sees what the one before us committed. docs/decisions/0050 tells why.

-- Several people ask for a seat on one date. All are answered under one lock, in the order of n.
-- HELD: a seat is held until p_hold_until · QUEUED: no seat, in line · KNOWN: the address has one already
-- TOO_MANY: the address has three unconfirmed seats · CLOSED: the date does not take sign-ups now
-- No plan reads a table whole: in a rush the statistics are older than the rows.
create or replace function course.sign_up_many(
    p_date uuid, p_now timestamptz, p_hold_until timestamptz, p_requests jsonb)
returns table (n int, answer text, sign_up uuid, queue_place int)
language plpgsql security definer set search_path = '' set enable_seqscan = off as $$
declare
    d    course.course_date;
    free int;
begin
    select * into d from course.course_date c where c.id = p_date for update;
    if not found or d.status <> 'PUBLISHED' or d.entry <> 'OPEN' or p_now >= d.closes_at then
        return query select (r ->> 'n')::int, 'CLOSED', null::uuid, null::int from jsonb_array_elements(p_requests) r;
        return;
    end if;

    -- "At most three" crosses dates, which the date's lock does not. Sorted, so that two batches cannot block each other.
    perform pg_catalog.pg_advisory_xact_lock(a.key)
       from (select distinct pg_catalog.hashtextextended(r ->> 'address', 0) as key
               from jsonb_array_elements(p_requests) r order by 1) a;

    -- Whoever comes now stands behind those who wait, unless all of them let this seat pass. While promotion is paused
    -- a seat may have been freed that nobody has been offered yet: then all who wait stand first.
    select case when exists (select 1 from course.sign_up s
                              where s.date_id = p_date and s.state = 'QUEUED'
                                and (not s.resting or d.promotion_paused_at is not null))
                then 0 else d.capacity - d.taken end into free;

    return query
    with asked as materialized (
        select r.*, row_number() over (partition by r.address order by r.n) as again
          from jsonb_to_recordset(p_requests) as r(n int, id uuid, name text, email text, address text,
               organisation uuid, workplace uuid, role text, language text, link text, need text)
    ), judged as (
        select a.*,
               coalesce(k.id, case when a.again > 1 then
                    (select f.id from asked f where f.address = a.address and f.again = 1) end) as known,
               (select count(*) from course.sign_up h where h.address = a.address and h.state = 'HELD') as held
          from asked a
          left join course.sign_up k on k.date_id = p_date and k.address = a.address
                                    and k.state in ('HELD', 'CONFIRMED', 'QUEUED', 'OFFERED')
    ), ranked as (
        select j.*, row_number() over (order by j.n)::int as place
          from judged j where j.known is null and j.held < 3
    ), seated as materialized (
        select r.*, case when r.place <= free then 'HELD' else 'QUEUED' end as state from ranked r
    ), signed as (
        insert into course.sign_up (id, date_id, project_id, turn, name, email, address, organisation_id, workplace_id,
                                    role, language, state, asked_at, hold_until)
        select s.id, p_date, d.project_id, d.turns + s.place, s.name, s.email, s.address, s.organisation, s.workplace,
               s.role, s.language, s.state, p_now, case when s.state = 'HELD' then p_hold_until end
          from seated s
    ), recorded as (
        insert into course.sign_up_event (sign_up_id, date_id, project_id, at, after, actor_kind)
        select s.id, p_date, d.project_id, p_now, s.state, 'visitor' from seated s
    ), linked as (
        insert into course.booking_link (hash, sign_up_id, project_id, made_at)
        select decode(s.link, 'hex'), s.id, d.project_id, p_now from seated s
        union all
        select decode(j.link, 'hex'), j.known, d.project_id, p_now from judged j where j.known is not null
    ), needing as (
        insert into course.adaptation (sign_up_id, date_id, project_id, need, told_at)
        select s.id, p_date, d.project_id, s.need, p_now from seated s where s.need <> ''
    ), counted as (
        update course.course_date c
           set taken = c.taken + (select count(*) from seated s where s.state = 'HELD'),
               waiting = c.waiting + (select count(*) from seated s where s.state = 'QUEUED'),
               turns = c.turns + (select count(*) from seated s)
         where c.id = p_date
    )
    select j.n,
           case when j.known is not null then 'KNOWN' when j.held >= 3 then 'TOO_MANY' else s.state end,
           coalesce(s.id, j.known),
           case when s.state = 'QUEUED' then d.waiting + s.place - greatest(least(free, s.place), 0) end
      from judged j left join seated s on s.n = j.n
     order by j.n;
end $$;

-- Whose booking a link opens. A revoked link opens nothing.
create or replace function course.booking_of(p_hash bytea) returns uuid
language sql stable security definer set search_path = '' as $$
    select l.sign_up_id from course.booking_link l where l.hash = p_hash and l.revoked_at is null
$$;

-- Somebody became protected: wherever they have signed up, in whatever project, they stand under the alias from now on, and
-- nothing here says how to reach them or where they work. With the owner's rights, since no colleague sees all projects; whoever may
-- call it, it hides only those who are protected, under the alias that they have.
drop function if exists course.hide_person(uuid[], text);
create or replace function course.hide_person(p_records uuid[]) returns void
language sql security definer set search_path = '' as $$
    update course.sign_up s
       set name = p.name, alias = true, email = null, address = null, workplace_id = null, version = s.version + 1
      from person.published_person p
     where s.person_id = any (p_records) and p.id = s.person_id and p.protected
$$;
