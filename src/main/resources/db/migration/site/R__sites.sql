-- What an association shows on its site is for everybody to read; the program asks for SITE_WRITE before it changes it.
grant select, insert on site.theme, site.embed_host, site.statement, site.statement_gap, site.privacy_notice to ${app};
grant delete on site.embed_host to ${app};
grant select, insert, update on site.contact_details, site.contact_function to ${app};
revoke update on site.menu_entry from ${app};
grant select, insert, delete on site.menu_entry to ${app};

-- Functions may carry a name and addresses: everybody reads them, since they are published; only those who keep the site write.
create or replace procedure site.open_to_read(shielded regclass) language plpgsql as $$
begin
    call access.protect(shielded);
    execute format('drop policy if exists reading on %s', shielded);
    execute format('create policy reading on %s for select to ${app} using (true)', shielded);
    execute format('drop policy if exists adding on %s', shielded);
    execute format('create policy adding on %s for insert to ${app}
        with check (association_id = any((select access.scopes(''SITE_WRITE''))::uuid[]))', shielded);
    execute format('drop policy if exists changing on %s', shielded);
    execute format('create policy changing on %s for update to ${app}
        using (association_id = any((select access.scopes(''SITE_WRITE''))::uuid[]))', shielded);
end $$;
call site.open_to_read('site.contact_details');
call site.open_to_read('site.contact_function');
