-- A participant signs by a link of one certificate: whoever holds its secret may read and sign that one, nothing else.
create or replace function report.certificate_by_link(secret bytea, moment timestamptz)
returns table (id uuid, project_id uuid, project text, month date, minutes int, hours int, signed_at timestamptz)
language sql stable security definer set search_path = '' as $$
    select c.id, c.project_id, p.name, c.month, c.minutes, c.hours, c.participant_signed_at
      from report.certificate c join project.published_project p on p.id = c.project_id
     where c.link = secret and c.link_until > moment and c.replaced_at is null
$$;

create or replace function report.lines_by_link(secret bytea, moment timestamptz)
returns table ("position" int, on_date date, title text, minutes int)
language sql stable security definer set search_path = '' as $$
    select l.position, l.on_date, l.title, l.minutes
      from report.certificate c join report.certificate_line l on l.certificate_id = c.id
     where c.link = secret and c.link_until > moment and c.replaced_at is null
     order by l.position
$$;

-- Signs once; signing again changes nothing and says so by returning false.
create or replace function report.sign_by_link(secret bytea, moment timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    update report.certificate
       set participant_signed_at = moment, participant_signed_by = 'LINK'
     where link = secret and link_until > moment and replaced_at is null and participant_signed_at is null;
    return found;
end $$;
