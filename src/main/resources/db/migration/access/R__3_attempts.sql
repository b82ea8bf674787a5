-- Counts one attempt and says 0, or says how many seconds to wait when one of the windows is full; then it counts nothing.
create or replace function access.attempt(
    of_kind text, by_subject bytea, now timestamptz, most integer[], seconds integer[])
    returns integer
    language plpgsql set search_path = ''
as $$
declare
    oldest timestamptz;
    wait integer := 0;
begin
    perform pg_advisory_xact_lock(hashtextextended(of_kind || encode(by_subject, 'hex'), 0));
    for i in 1 .. array_length(most, 1) loop
        -- the one that has to leave the window before another fits
        select a.at into oldest from access.attempt a
         where a.kind = of_kind and a.subject = by_subject and a.at > now - make_interval(secs => seconds[i])
         order by a.at desc offset most[i] - 1 limit 1;
        if found then
            wait := greatest(wait, ceil(extract(epoch from oldest - now) + seconds[i])::integer, 1);
        end if;
    end loop;
    if wait = 0 then
        insert into access.attempt (kind, subject, at) values (of_kind, by_subject, now);
    end if;
    return wait;
end
$$;

-- Many attempts at once, as access.attempt each. Of several by one subject the earlier ones count for the later ones. The locks
-- are those of access.attempt, taken in the order of their keys, so that two callers cannot block each other.
-- In a rush the table grows from nothing while its statistics still say that it is empty, and reading it whole for each subject
-- seems cheap: hence no plan that reads it whole.
create or replace function access.attempts(attempts jsonb, now timestamptz)
    returns table (n integer, wait integer)
    language plpgsql set search_path = '' set enable_seqscan = off
as $$
begin
    perform pg_advisory_xact_lock(l.key)
       from (select distinct hashtextextended((a ->> 'kind') || (a ->> 'subject'), 0) as key
               from jsonb_array_elements(attempts) a order by 1) l;
    return query
    with asked as materialized (
        select a.n, a.kind, decode(a.subject, 'hex') as subject, a.most, a.seconds,
               row_number() over (partition by a.kind, a.subject order by a.n) - 1 as earlier
          from jsonb_to_recordset(attempts) as a(n integer, kind text, subject text, most integer[], seconds integer[])
    ), room as materialized (
        -- how many more every window of the subject takes
        select q.kind, q.subject, greatest(min(w.most - x.used), 0) as room
          from (select distinct on (kind, subject) * from asked order by kind, subject) q
         cross join unnest(q.most, q.seconds) as w(most, seconds)
         cross join lateral (select count(*) as used from access.attempt t
                              where t.kind = q.kind and t.subject = q.subject
                                and t.at > now - make_interval(secs => w.seconds)) x
         group by q.kind, q.subject
    ), judged as materialized (
        select q.n,
               max(case when r.room >= w.most then w.seconds
                        else greatest(ceil(extract(epoch from o.at - now) + w.seconds)::integer, 1) end) as wait
          from asked q
          join room r on r.kind = q.kind and r.subject = q.subject and q.earlier >= r.room
         cross join unnest(q.most, q.seconds) as w(most, seconds)
          left join lateral (
               -- the one that has to leave the window before another fits
               select t.at from access.attempt t
                where t.kind = q.kind and t.subject = q.subject and t.at > now - make_interval(secs => w.seconds)
                order by t.at desc offset greatest(w.most - r.room - 1, 0) limit 1) o on true
         where r.room >= w.most or o.at is not null
         group by q.n
    ), counted as (
        insert into access.attempt (kind, subject, at)
        select q.kind, q.subject, now from asked q where not exists (select from judged j where j.n = q.n)
    )
    select q.n, coalesce(j.wait, 0) from asked q left join judged j on j.n = q.n order by q.n;
end
$$;

-- Attempts are counted and forgotten by everybody's requests, of which none knows yet who asks; subjects are hashes.
grant select, insert, delete on access.attempt to ${app};
