grant select on access.audit_block, access.seal_check to ${app};

-- What of a line is sealed: all of it, in one unmistakable text.
create or replace function access.sealed_text(line access.audit_line) returns text
language sql stable set search_path = '' as $$
    select jsonb_build_array(line.id, to_char(line.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), line.actor_kind,
               line.actor_id, line.purpose, line.kind, line.action, line.object_kind, line.object_id, line.persons,
               line.facts)::text
$$;

-- Seals the lines older than the given moment; those of transactions that are still open come with the next block.
create or replace function access.seal(older_than timestamptz, now timestamptz) returns integer
language plpgsql security definer set search_path = '' as $$
declare
    before access.audit_block;
    next_id bigint;
    ids bigint[];
    content bytea;
begin
    if access.actor_kind() <> 'job' then
        raise insufficient_privilege using message = 'only a job seals';
    end if;
    perform pg_advisory_xact_lock(7305801);
    select * into before from access.audit_block b order by b.id desc limit 1;
    next_id := coalesce(before.id, 0) + 1;
    ids := array(select l.id from access.audit_line l
                  where l.block_id is null and l.at < older_than order by l.id limit 10000);
    if cardinality(ids) = 0 then
        return 0;
    end if;
    select sha256(convert_to(string_agg(access.sealed_text(l), E'\n' order by l.id), 'UTF8')) into content
      from access.audit_line l where l.id = any (ids);
    insert into access.audit_block (id, first_line, last_line, lines, previous, hash, sealed_at)
    values (next_id, ids[1], ids[cardinality(ids)], cardinality(ids), coalesce(before.hash, '\x'),
            sha256(coalesce(before.hash, '\x'::bytea) || content), now);
    update access.audit_line set block_id = next_id where id = any (ids);
    return cardinality(ids);
end $$;

-- Checks every seal against the lines as they are now, and writes down what it found.
create or replace function access.check_seals(now timestamptz) returns bigint[]
language plpgsql security definer set search_path = '' as $$
declare
    bad bigint[];
    total bigint;
begin
    if access.actor_kind() <> 'job' and cardinality(access.scopes('AUDIT_READ')) = 0
       and not access.may('AUDIT_READ', null) then
        raise insufficient_privilege using message = 'no right to the log';
    end if;
    select count(*) into total from access.audit_block;
    bad := array(
        select b.id
          from access.audit_block b
          left join access.audit_block p on p.id = b.id - 1
          left join lateral (
               select count(*) as lines,
                      sha256(convert_to(string_agg(access.sealed_text(l), E'\n' order by l.id), 'UTF8')) as content
                 from access.audit_line l where l.block_id = b.id) found on true
         where found.lines <> b.lines
            or b.hash is distinct from sha256(b.previous || found.content)
            or b.previous is distinct from coalesce(p.hash, '\x'::bytea)
            or (p.id is null and b.id <> 1)
         order by b.id);
    insert into access.seal_check (at, blocks, broken) values (now, total, bad) on conflict (at) do nothing;
    return bad;
end $$;

revoke execute on function access.seal(timestamptz, timestamptz), access.check_seals(timestamptz) from public;
grant execute on function access.seal(timestamptz, timestamptz), access.check_seals(timestamptz) to ${app};
