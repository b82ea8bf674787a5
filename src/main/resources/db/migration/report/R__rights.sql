-- Sent rows, states and files can be added and read, not changed or taken back.
grant usage on schema report to ${app};
grant select, insert, update on report.participation, report.month, report.month_version,
    report.certificate, report.workbook, report.import_run, report.opening_hours to ${app};
revoke update on report.stint, report.snapshot, report.public_snapshot, report.snapshot_split, report.public_split from ${app};
grant select, insert, delete on report.stint, report.snapshot, report.public_snapshot, report.snapshot_split,
    report.public_split to ${app};
grant select, insert on report.participation_event, report.month_state, report.month_row, report.month_file,
    report.month_file_part, report.certificate_line, report.certificate_scan, report.template to ${app};
grant select, insert, delete on report.stirred to ${app};
grant select on report.published_snapshot, report.published_split, report.published_month, report.published_participation to ${app};
grant execute on function report.certificate_by_link, report.lines_by_link, report.sign_by_link to ${app};
