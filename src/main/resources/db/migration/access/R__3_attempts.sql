grant select, insert, delete on access.attempt to ${app};

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

-- Many attempts at once, as access.attempt each. In the order of their subjects, so that two callers cannot block each other.
create or replace function access.attempts(attempts jsonb, now timestamptz)
    returns table (n integer, wait integer)
    language plpgsql set search_path = ''
as $$
declare
    one record;
begin
    for one in
        select a.n, a.kind, a.subject, a.most, a.seconds
          from jsonb_to_recordset(attempts) as a(n integer, kind text, subject text, most integer[], seconds integer[])
         order by a.kind, a.subject, a.n
    loop
        n := one.n;
        wait := access.attempt(one.kind, decode(one.subject, 'hex'), now, one.most, one.seconds);
        return next;
    end loop;
end
$$;
