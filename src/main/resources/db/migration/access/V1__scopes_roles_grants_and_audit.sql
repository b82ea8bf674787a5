-- Who may do what, where and until when; and what was done and read.

-- A scope is a thing that rights can be limited to. Its owner registers it; an association's scope holds its projects',
-- a project's holds its dates'.
create table access.scope (
    id         uuid primary key,
    kind       text not null check (kind in ('ASSOCIATION', 'PROJECT', 'DATE')),
    parent_id  uuid references access.scope
);
create index on access.scope (parent_id);

-- Roles are data: an installation may change what a role may do, or add its own.
create table access.role (
    key      text primary key,
    name_sv  text not null,
    name_en  text not null,
    rights   text[] not null,
    position integer not null
);

create table access.role_grant (
    id          uuid primary key,
    actor_id    uuid not null,                      -- the person; module person lies above, so no foreign key
    role_key    text not null references access.role,
    scope_id    uuid references access.scope,       -- null: the whole installation
    valid_from  date not null,
    valid_to    date,                               -- the last day, null: until revoked
    granted_at  timestamptz not null default clock_timestamp(),
    granted_by  uuid,
    revoked_at  timestamptz,
    revoked_by  uuid,
    reason      text,
    check (valid_to is null or valid_to >= valid_from)
);
create index on access.role_grant (actor_id) where revoked_at is null;
create index on access.role_grant (scope_id) where revoked_at is null;

-- One line per change and per request that showed people. Ids only; inserted with the change itself.
create table access.audit_line (
    id           bigint generated always as identity primary key,
    at           timestamptz not null default clock_timestamp(),
    actor_kind   text not null,
    actor_id     uuid,
    purpose      text not null,
    kind         text not null check (kind in ('CHANGE', 'READ')),
    action       text not null,
    object_kind  text,
    object_id    uuid,
    persons      uuid[] not null default '{}',
    facts        jsonb not null default '{}'
);
create index on access.audit_line (object_id) where object_id is not null;
create index on access.audit_line using gin (persons);

insert into access.role (key, name_sv, name_en, position, rights) values
 ('administrator', 'Administratör', 'Administrator', 1,
  '{PROJECT_READ,PROJECT_WRITE,COURSE_WRITE,SIGN_UP_READ,SIGN_UP_WRITE,MESSAGE_SEND,ORGANISATION_WRITE,ACCESS_GRANT,AUDIT_READ,REPORT_READ,OPERATE}'),
 ('forbundschef', 'Förbundschef', 'Association director', 2, '{PROJECT_READ,REPORT_READ,MONTH_READ}'),
 ('forbundsadministrator', 'Förbundsadministratör', 'Association administrator', 3,
  '{PROJECT_READ,PROJECT_WRITE,COURSE_WRITE,SIGN_UP_READ,SIGN_UP_WRITE,ADAPTATION_READ,ATTENDANCE_WRITE,PERSON_READ,PERSON_WRITE,MESSAGE_SEND,ORGANISATION_WRITE,REPORT_READ,MONTH_READ}'),
 ('styrelseledamot', 'Styrelseledamot', 'Board member', 4, '{PROJECT_READ,REPORT_READ}'),
 ('beredningsgrupp', 'Beredningsgrupp', 'Preparatory group', 5, '{PROJECT_READ,REPORT_READ}'),
 ('projektledare', 'Projektledare', 'Project leader', 6,
  '{PROJECT_READ,PROJECT_WRITE,COURSE_WRITE,SIGN_UP_READ,SIGN_UP_WRITE,ADAPTATION_READ,ATTENDANCE_WRITE,PERSON_READ,PERSON_WRITE,IDENTITY_READ,PROTECTED_READ,MONTH_READ,MONTH_WRITE,MONTH_SEND,MESSAGE_SEND,ORGANISATION_WRITE,REPORT_READ,ACCESS_GRANT}'),
 ('delprojektledare', 'Delprojektledare', 'Sub-project leader', 7,
  '{PROJECT_READ,COURSE_WRITE,SIGN_UP_READ,SIGN_UP_WRITE,ATTENDANCE_WRITE,PERSON_READ,PERSON_WRITE,MONTH_READ,MESSAGE_SEND,REPORT_READ}'),
 ('processledare', 'Processledare', 'Process leader', 8,
  '{PROJECT_READ,COURSE_WRITE,SIGN_UP_READ,SIGN_UP_WRITE,ADAPTATION_READ,ATTENDANCE_WRITE,PERSON_READ,PERSON_WRITE,IDENTITY_READ,MONTH_READ,MONTH_WRITE,MESSAGE_SEND,ORGANISATION_WRITE,REPORT_READ}'),
 ('handlaggare', 'Handläggare eller coach', 'Caseworker or coach', 9, '{PROJECT_READ}'),
 ('chef', 'Chef', 'Manager', 10, '{PROJECT_READ}'),
 ('utbildningsledare', 'Utbildningsledare', 'Training lead', 11,
  '{PROJECT_READ,COURSE_WRITE,SIGN_UP_READ,SIGN_UP_WRITE,ADAPTATION_READ,ATTENDANCE_WRITE,PERSON_READ,MESSAGE_SEND,ORGANISATION_WRITE,REPORT_READ}'),
 ('kursledare', 'Kursledare', 'Trainer', 12, '{SIGN_UP_READ,ADAPTATION_READ,ATTENDANCE_WRITE}'),
 ('kursdeltagare', 'Kursdeltagare', 'Course participant', 13, '{}'),
 ('deltagare', 'Deltagare', 'Participant', 14, '{}'),
 ('foljeforskare', 'Följeforskare', 'Ongoing researcher', 15, '{PROJECT_READ}'),
 ('utvarderare', 'Utvärderare', 'Evaluator', 16, '{PROJECT_READ,REPORT_READ}'),
 ('revisor', 'Revisor', 'Auditor', 17, '{PROJECT_READ,SIGN_UP_READ,PERSON_READ,MONTH_READ,AUDIT_READ,REPORT_READ}');
