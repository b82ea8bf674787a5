-- The ledger is for those who read reports; rows about people need the right to see people too; the file itself, which
-- holds identities, needs the right to identities.

create or replace procedure report.shield(shielded regclass, reads text[], writes text[]) language plpgsql as $$
declare
    condition text;
begin
    call access.protect(shielded);
    select string_agg(format('project_id = any((select access.scopes(%L))::uuid[])', r), ' and ') into condition
      from unnest(reads) r;
    execute format('drop policy if exists reading on %s', shielded);
    execute format('create policy reading on %s for select to ${app} using (%s)', shielded, condition);
    select string_agg(format('project_id = any((select access.scopes(%L))::uuid[])', w), ' or ') into condition
      from unnest(writes) w;
    execute format('drop policy if exists adding on %s', shielded);
    execute format('create policy adding on %s for insert to ${app} with check (%s)', shielded, condition);
    execute format('drop policy if exists changing on %s', shielded);
    execute format('create policy changing on %s for update to ${app} using (%s) with check (%s)',
                   shielded, condition, condition);
    execute format('drop policy if exists removing on %s', shielded);
    execute format('create policy removing on %s for delete to ${app} using (%s)', shielded, condition);
end $$;

call report.shield('report.month', '{REPORT_READ}', '{MONTH_WRITE,MONTH_SEND}');
call report.shield('report.month_state', '{REPORT_READ}', '{MONTH_WRITE,MONTH_SEND}');
call report.shield('report.month_version', '{REPORT_READ}', '{MONTH_WRITE}');
call report.shield('report.snapshot', '{REPORT_READ}', '{MONTH_WRITE}');
call report.shield('report.snapshot_split', '{REPORT_READ}', '{MONTH_WRITE}');
call report.shield('report.month_file', '{MONTH_READ}', '{MONTH_WRITE}');
call report.shield('report.workbook', '{MONTH_READ}', '{MONTH_WRITE}');
call report.shield('report.participation', '{MONTH_READ,PERSON_READ}', '{MONTH_WRITE}');
call report.shield('report.stint', '{MONTH_READ,PERSON_READ}', '{MONTH_WRITE}');
call report.shield('report.participation_event', '{MONTH_READ,PERSON_READ}', '{MONTH_WRITE}');
call report.shield('report.month_row', '{MONTH_READ,PERSON_READ}', '{MONTH_WRITE}');
call report.shield('report.certificate', '{MONTH_READ,PERSON_READ}', '{MONTH_WRITE}');
call report.shield('report.certificate_line', '{MONTH_READ,PERSON_READ}', '{MONTH_WRITE}');
call report.shield('report.certificate_scan', '{MONTH_READ,PERSON_READ}', '{MONTH_WRITE}');
call report.shield('report.opening_hours', '{MONTH_READ,PERSON_READ}', '{MONTH_WRITE}');
call report.shield('report.month_file_part', '{MONTH_READ,IDENTITY_READ}', '{MONTH_WRITE}');
call report.shield('report.import_run', '{MONTH_WRITE,IDENTITY_READ}', '{MONTH_WRITE}');
