-- Seals what has been and will be sent to these addresses. Only functions read the table of addresses.
create or replace function message.seal(addresses text[]) returns void
language sql security definer set search_path = '' as $$
    insert into message.sealed_address (address) select distinct lower(a) from unnest(addresses) a on conflict do nothing;
    update message.letter l set sealed = true where lower(l.address) = any(select lower(a) from unnest(addresses) a);
$$;

create or replace function message.unseal(addresses text[]) returns void
language sql security definer set search_path = '' as $$
    delete from message.sealed_address s where s.address = any(select lower(a) from unnest(addresses) a);
    update message.letter l set sealed = false where lower(l.address) = any(select lower(a) from unnest(addresses) a);
$$;

create or replace function message.seal_new_letter() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    new.sealed := exists (select 1 from message.sealed_address s where s.address = lower(new.address));
    return new;
end $$;
create or replace trigger seal_new_letter before insert on message.letter
    for each row execute function message.seal_new_letter();
