-- Which tables public pages are made of, and who notices that they change. docs/decisions/0102 tells why.

-- These are left out: letters, their readers, accounts, the log, what frameworks keep. No public page may be made of them.
create or replace function framework.is_behind_the_scenes(of_schema text, of_table text) returns boolean
language sql immutable as $$
    select of_schema in ('framework', 'account', 'message')
        or of_schema = 'news' and of_table in ('reader', 'reader_link', 'former_reader', 'mailing')
        or of_schema = 'access' and of_table in ('attempt', 'audit_line', 'audit_block', 'seal_check', 'seal_head', 'context_key')
        or of_table = 'flyway_history'
$$;

-- A transaction that called itself quiet made no page old, so it may not change what pages are made of.
create or replace function framework.public_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    if current_setting('framsteg.quiet', true) = 'yes' then
        raise exception 'A quiet transaction changes %.%, which public pages are made of', tg_table_schema, tg_table_name;
    end if;
    perform nextval('framework.public_version');
    return null;
end $$;

-- Called when all modules have been migrated.
create or replace procedure framework.watch_public_tables() language plpgsql as $$
declare
    made text;
begin
    for made in
        select c.oid::regclass::text
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p') and not c.relispartition
           and exists (select 1 from pg_class h where h.relnamespace = n.oid and h.relname = 'flyway_history')
           and not framework.is_behind_the_scenes(n.nspname, c.relname)
           and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'public_changed')
    loop
        execute format('create trigger public_changed after insert or update or delete or truncate on %s
                        for each statement execute function framework.public_changed()', made);
    end loop;
end $$;
