-- What a visitor or the holder of a link may do, one function per verb, with the owner's rights and a fixed search path.
-- Whoever changes the seats of a date locks its row first and reads after: at read committed every later statement in
-- the function sees what the one before us committed. docs/decisions/0050 tells why.

-- Several people ask for a seat on one date. All are answered under one lock, in the order of n.
-- HELD: a seat is held until p_hold_until · QUEUED: no seat, in line · KNOWN: the address has one already
-- TOO_MANY: the mailbox has as much unconfirmed as it may; the sign-up given is the oldest of that very address, if it has one
-- CLOSED: the date does not take sign-ups now
-- KNOWN and TOO_MANY change nothing, but strangers see one seat fewer, or one more in line, as after any other sign-up.
-- No plan reads a table whole: in a rush the statistics are older than the rows.
-- Called holds the name on the sign-up of KNOWN: for the letter to that address, and for nobody else.
drop function if exists course.sign_up_many(uuid, timestamptz, timestamptz, jsonb);
create function course.sign_up_many(
    p_date uuid, p_now timestamptz, p_hold_until timestamptz, p_requests jsonb)
returns table (n int, answer text, sign_up uuid, queue_place int, called text)
language plpgsql security definer set search_path = '' set enable_seqscan = off as $$
declare
    -- what one mailbox may have unconfirmed at a time: seats, which it keeps from others, and places in line
    most_held   constant int := 3;
    most_queued constant int := 10;
    d    course.course_date;
    free int;
    seen int;
begin
    select * into d from course.course_date c where c.id = p_date for update;
    if not found or d.status <> 'PUBLISHED' or d.entry <> 'OPEN' or p_now >= d.closes_at then
        return query select (r ->> 'n')::int, 'CLOSED', null::uuid, null::int, null::text from jsonb_array_elements(p_requests) r;
        return;
    end if;

    -- "At most so many" crosses dates, which the date's lock does not. Sorted, so that two batches cannot block each other.
    perform pg_catalog.pg_advisory_xact_lock(a.key)
       from (select distinct pg_catalog.hashtextextended(r ->> 'mailbox', 0) as key
               from jsonb_array_elements(p_requests) r order by 1) a;

    -- Whoever comes now stands behind those who wait, unless all of them let this seat pass. While promotion is paused
    -- a seat may have been freed that nobody has been offered yet: then all who wait stand first.
    select case when exists (select 1 from course.sign_up s
                              where s.date_id = p_date and s.state = 'QUEUED'
                                and (not s.resting or d.promotion_paused_at is not null))
                then 0 else d.capacity - d.taken end into free;
    seen := greatest(free - d.seen_taken, 0);

    return query
    with asked as materialized (
        select r.*, row_number() over (partition by r.address order by r.n) as again
          from jsonb_to_recordset(p_requests) as r(n int, id uuid, name text, email text, address text,
               mailbox text, organisation uuid, workplace uuid, role text, language text, link text, need text)
    ), judged as (
        select a.*,
               coalesce(k.id, case when a.again > 1 then
                    (select f.id from asked f where f.address = a.address and f.again = 1) end) as known,
               coalesce(k.name, (select f.name from asked f where f.address = a.address and f.again = 1)) as called,
               h.held, h.queued, h.oldest
          from asked a
         cross join lateral (
               select count(*) filter (where u.state = 'HELD') as held, count(*) filter (where u.state = 'QUEUED') as queued,
                      (array_agg(u.id order by u.asked_at) filter (where u.address = a.address))[1] as oldest
                 from course.sign_up u
                where u.mailbox = a.mailbox and u.state in ('HELD', 'QUEUED') and u.person_id is null) h
          left join course.sign_up k on k.date_id = p_date and k.address = a.address
                                    and k.state in ('HELD', 'CONFIRMED', 'QUEUED', 'OFFERED')
    ), counted_up as (
        -- several of one mailbox in the same batch count for each other
        select j.*, row_number() over (partition by j.mailbox order by j.n) as nth from judged j where j.known is null
    ), ranked as (
        select c.*, row_number() over (order by c.n)::int as place
          from counted_up c where c.held + c.nth <= most_held and c.queued + c.nth <= most_queued
    ), seated as materialized (
        select r.*, case when r.place <= free then 'HELD' else 'QUEUED' end as state from ranked r
    ), signed as (
        insert into course.sign_up (id, date_id, project_id, turn, name, email, address, mailbox, organisation_id,
                                    workplace_id, role, language, state, asked_at, hold_until)
        select s.id, p_date, d.project_id, d.turns + s.place, s.name, s.email, s.address, s.mailbox, s.organisation,
               s.workplace, s.role, s.language, s.state, p_now, case when s.state = 'HELD' then p_hold_until end
          from seated s
    ), recorded as (
        insert into course.sign_up_event (sign_up_id, date_id, project_id, at, after, actor_kind)
        select s.id, p_date, d.project_id, p_now, s.state, 'visitor' from seated s
    ), linked as (
        insert into course.booking_link (hash, sign_up_id, project_id, made_at)
        select decode(s.link, 'hex'), s.id, d.project_id, p_now from seated s
        union all
        select decode(j.link, 'hex'), coalesce(k.id, j.known), coalesce(k.project_id, d.project_id), p_now
          from judged j
          left join course.sign_up k on k.id = j.oldest and j.known is null
         where (j.known is not null or k.id is not null) and not exists (select from seated s where s.n = j.n)
    ), needing as (
        insert into course.adaptation (sign_up_id, date_id, project_id, need, told_at)
        select s.id, p_date, d.project_id, s.need, p_now from seated s where s.need <> ''
    ), unseated as (
        select row_number() over (order by j.n) as nth from judged j where not exists (select from seated s where s.n = j.n)
    ), shown as (
        -- what strangers see move although nothing does
        insert into course.seen_seat (date_id, until)
        select p_date, p_hold_until from unseated u where u.nth <= seen - (select count(*) from seated s where s.state = 'HELD')
        returning 1
    ), counted as (
        update course.course_date c
           set seen_taken = c.seen_taken + (select count(*) from shown),
               seen_waiting = c.seen_waiting + (select count(*) from unseated) - (select count(*) from shown),
               taken = c.taken + (select count(*) from seated s where s.state = 'HELD'),
               waiting = c.waiting + (select count(*) from seated s where s.state = 'QUEUED'),
               turns = c.turns + (select count(*) from seated s)
         where c.id = p_date
    )
    select j.n,
           case when j.known is not null then 'KNOWN' when s.id is null then 'TOO_MANY' else s.state end,
           coalesce(s.id, j.known, j.oldest),
           case when s.state = 'QUEUED' then d.waiting + s.place - greatest(least(free, s.place), 0) end,
           case when j.known is not null then j.called end
      from judged j left join seated s on s.n = j.n
     order by j.n;
end $$;
revoke all on function course.sign_up_many(uuid, timestamptz, timestamptz, jsonb) from public;
grant execute on function course.sign_up_many(uuid, timestamptz, timestamptz, jsonb) to ${app};

-- Whose booking a link opens. A revoked link opens nothing, nor does one ninety days after its date.
create or replace function course.booking_of(p_hash bytea) returns uuid
language sql stable security definer set search_path = '' as $$
    select l.sign_up_id
      from course.booking_link l
      join course.sign_up s on s.id = l.sign_up_id
      join course.course_date d on d.id = s.date_id
     where l.hash = p_hash and l.revoked_at is null and d.ends_at + interval '90 days' > access.today()
$$;

-- Somebody became protected: wherever they have signed up, in whatever project, they stand under the alias from now on, and
-- nothing here says how to reach them or where they work. With the owner's rights, since no colleague sees all projects; whoever may
-- call it, it hides only those who are protected, under the alias that they have.
drop function if exists course.hide_person(uuid[], text);
create or replace function course.hide_person(p_records uuid[]) returns void
language sql security definer set search_path = '' as $$
    update course.sign_up s
       set name = p.name, alias = true, email = null, address = null, mailbox = null, workplace_id = null, version = s.version + 1
      from person.published_person p
     where s.person_id = any (p_records) and p.id = s.person_id and p.protected
$$;

-- What ended since: strangers see those seats again, and no line where nobody waits. The caller holds the date's lock.
create or replace function course.end_seen_seats(p_date uuid, p_now timestamptz) returns void
language sql security definer set search_path = '' as $$
    with ended as (delete from course.seen_seat where date_id = p_date and until <= p_now returning 1)
    update course.course_date
       set seen_taken = seen_taken - (select count(*) from ended),
           seen_waiting = case when waiting = 0 then 0 else seen_waiting end
     where id = p_date and (exists (select from ended) or waiting = 0 and seen_waiting > 0)
$$;
revoke all on function course.end_seen_seats(uuid, timestamptz) from public;
grant execute on function course.end_seen_seats(uuid, timestamptz) to ${app};
call access.protect('course.seen_seat');
drop policy if exists jobs on course.seen_seat;
create policy jobs on course.seen_seat for select to ${app} using ((select access.actor_kind()) = 'job');
grant select on course.seen_seat to ${app};
