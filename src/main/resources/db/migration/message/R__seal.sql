-- Seals what has been and will be sent to these addresses, for those who may write people. Only functions read the table of addresses.
create or replace function message.seal(addresses text[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
    if access.actor_kind() <> 'job' and cardinality(access.scopes('PERSON_WRITE')) = 0 then
        raise insufficient_privilege using message = 'no right to seal letters';
    end if;
    insert into message.sealed_address (address) select distinct lower(a) from unnest(addresses) a on conflict do nothing;
    update message.letter l set sealed = true where lower(l.address) = any(select lower(a) from unnest(addresses) a);
end $$;

-- Opens them again, for those who may look behind a protected identity. An address to which letters have gone that belong to others
-- alone stays sealed: it is theirs to open.
create or replace function message.unseal(addresses text[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
    mine   uuid[] := access.scopes('PROTECTED_READ');
    opened text[];
begin
    if access.actor_kind() <> 'job' and cardinality(mine) = 0 then
        raise insufficient_privilege using message = 'no right to unseal letters';
    end if;
    select array_agg(distinct lower(a)) into opened
      from unnest(addresses) a
     where access.actor_kind() = 'job'
        or exists (select from message.letter l where lower(l.address) = lower(a) and l.scope_id = any (mine))
        or not exists (select from message.letter l where lower(l.address) = lower(a) and l.scope_id is not null);
    delete from message.sealed_address s where s.address = any (opened);
    update message.letter l set sealed = false where lower(l.address) = any (opened);
end $$;

create or replace function message.seal_new_letter() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    new.sealed := exists (select 1 from message.sealed_address s where s.address = lower(new.address));
    return new;
end $$;
create or replace trigger seal_new_letter before insert on message.letter
    for each row execute function message.seal_new_letter();
