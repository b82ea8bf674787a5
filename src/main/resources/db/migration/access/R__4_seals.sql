grant select on access.audit_block, access.seal_check to ${app};
drop function if exists access.seal(timestamptz, timestamptz);
drop function if exists access.check_seals(timestamptz);
drop function if exists access.sealed_text(access.audit_line);

-- Puts lines into the next block, under the seal that the program has made. Nothing is put into a block that exists.
create or replace function access.seal(
    next_id bigint, form smallint, ids bigint[], total bigint, previous bytea, hash bytea, now timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
declare
    before access.audit_block;
    sealed bigint;
begin
    if access.actor_kind() <> 'job' then
        raise insufficient_privilege using message = 'only a job seals';
    end if;
    select * into before from access.audit_block b order by b.id desc limit 1;
    if next_id <> coalesce(before.id, 0) + 1 or seal.previous is distinct from coalesce(before.hash, '\x')
       or seal.total <> coalesce(before.total, 0) + cardinality(ids) then
        raise check_violation using message = 'not the next block';
    end if;
    insert into access.audit_block (id, form, first_line, last_line, lines, total, previous, hash, sealed_at)
    values (next_id, seal.form, ids[1], ids[cardinality(ids)], cardinality(ids), seal.total, seal.previous, seal.hash, now);
    update access.audit_line l set block_id = next_id where l.id = any (ids) and l.block_id is null;
    get diagnostics sealed = row_count;
    if sealed <> cardinality(ids) then
        raise check_violation using message = 'a line has a seal already';
    end if;
end $$;

-- Keeps what a check of the seals has found.
create or replace function access.keep_seal_check(now timestamptz, blocks bigint, broken bigint[], head text) returns void
language plpgsql security definer set search_path = '' as $$
begin
    if access.actor_kind() <> 'job' then
        raise insufficient_privilege using message = 'only a job checks the seals';
    end if;
    insert into access.seal_check (at, blocks, broken, head)
    values (now, keep_seal_check.blocks, keep_seal_check.broken, keep_seal_check.head) on conflict (at) do nothing;
end $$;
