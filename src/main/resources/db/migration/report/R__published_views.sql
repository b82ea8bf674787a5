-- What other modules may read. Public figures come from the monthly snapshot, with small numbers hidden.
create or replace view report.published_snapshot with (security_invoker = true) as
    select project_id, month, as_of, persons, women, men, unknown, hours, organisations, participations, dates
      from report.public_snapshot;

create or replace view report.published_split with (security_invoker = true) as
    select project_id, month, unit, municipality, women, men, neither, total from report.public_split;

create or replace view report.published_month with (security_invoker = true) as
    select project_id, month, state from report.month;

create or replace view report.published_participation with (security_invoker = true) as
    select project_id, person_id, first_start, final_end from report.participation;
