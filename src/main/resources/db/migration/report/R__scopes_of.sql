-- Where a line of the log about the fund's record belongs: the project. Templates are the installation's.
create or replace function report.scopes_of(kind text, object uuid) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
    case kind
        when 'report.certificate' then return query select project_id from report.certificate where id = object;
        when 'report.certificate_scan' then return query select project_id from report.certificate_scan where id = object;
        when 'report.import_run' then return query select project_id from report.import_run where id = object;
        when 'report.month_file' then return query select project_id from report.month_file where id = object;
        when 'report.workbook' then return query select project_id from report.workbook where id = object;
        when 'report.template' then return;
        else raise exception 'nobody says to which project or association % belongs', kind;
    end case;
end $$;
revoke execute on function report.scopes_of(text, uuid) from public, ${app};
