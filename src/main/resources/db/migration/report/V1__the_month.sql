-- Who takes part in a project, what was certified, and what the statistics office was sent, month by month.
-- Sent and signed rows are evidence: they are never changed, only followed by newer ones.

-- One record per person and project, whatever happens in between.
create table report.participation (
    id          uuid primary key,
    project_id  uuid not null references project.project (id),
    person_id   uuid not null references person.person (id),
    first_start date not null,
    final_end   date check (final_end >= first_start),
    origin      text not null check (origin in ('ATTENDANCE', 'REGISTERED', 'MOVED_IN')),
    made_at     timestamptz not null,
    cancelled_at timestamptz,                              -- the attendance that began it was corrected away
    unique (project_id, person_id)
);
create index on report.participation (person_id);

create table report.stint (
    id               uuid primary key default uuidv7(),
    participation_id uuid not null references report.participation,
    project_id       uuid not null,
    starts           date not null,
    ends             date check (ends >= starts),
    unique (participation_id, starts)
);
create unique index one_open_stint on report.stint (participation_id) where ends is null;

-- Every change of a start or an end, with who, when and why.
create table report.participation_event (
    id               uuid primary key default uuidv7(),
    participation_id uuid not null references report.participation,
    project_id       uuid not null,
    at               timestamptz not null,
    actor_kind       text not null,
    actor_id         uuid,
    what             text not null check (what in ('STARTED', 'LEFT', 'RETURNED', 'CORRECTED')),
    before           daterange,
    after            daterange not null,
    reason           text
);
create index on report.participation_event (participation_id, at);

create table report.month (
    project_id uuid not null references project.project (id),
    month      date not null check (extract(day from month) = 1),
    state      text not null check (state in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'NOTHING_TO_REPORT',
                                              'CORRECTION_NEEDED', 'RESEND_NEEDED', 'SENT_OUTSIDE')),
    sent_version uuid,                                      -- what the office has now
    primary key (project_id, month)
);

create table report.month_state (
    id         uuid primary key default uuidv7(),
    project_id uuid not null,
    month      date not null,
    state      text not null,
    at         timestamptz not null,
    actor_kind text not null,
    actor_id   uuid,
    reason     text,
    version_id uuid,
    file_id    uuid,
    foreign key (project_id, month) references report.month
);
create index on report.month_state (project_id, month, at);

-- The content of a month as it was when a file was made of it.
create table report.month_version (
    id         uuid primary key,
    project_id uuid not null,
    month      date not null,
    number     int not null check (number > 0),
    made_at    timestamptz not null,
    made_by    uuid,
    persons    int not null default 0,
    women      int not null default 0,
    men        int not null default 0,
    other      int not null default 0,
    unknown    int not null default 0,
    hours      bigint not null default 0,
    minutes    bigint not null default 0,
    starts     int not null default 0,
    ends       int not null default 0,
    unique (project_id, month, number),
    constraint split_adds_up check (women + men + other + unknown = persons)
);

create table report.month_row (
    version_id      uuid not null references report.month_version,
    project_id      uuid not null,
    person_id       uuid not null,
    starts          date not null,
    ends            date,
    minutes         int not null check (minutes >= 0),
    hours           int not null check (hours >= 0),
    organisation_id uuid,
    gender          text,
    identity        bytea,                                  -- a fingerprint that only tells whether the number changed
    primary key (version_id, person_id)
);

-- The file as made, sealed part by part with the installation's key.
create table report.month_file (
    id         uuid primary key,
    version_id uuid not null references report.month_version,
    project_id uuid not null,
    month      date not null,
    kind       text not null check (kind in ('XLSX', 'CSV', 'WORKBOOK')),
    name       text not null,
    size       bigint not null,
    sha256     bytea not null check (length(sha256) = 32),
    rows       int not null,
    left_out   int not null,                                -- participants without a usable identity
    template   jsonb not null,
    made_at    timestamptz not null,
    made_by    uuid
);
create index on report.month_file (project_id, month);

create table report.month_file_part (
    file_id    uuid not null references report.month_file deferrable initially deferred,
    project_id uuid not null,
    number     int not null,
    content    bytea not null,
    primary key (file_id, number)
);

-- The monthly certificate: activities and hours of one participant, signed by both. A later correction makes a new one.
create table report.certificate (
    id                    uuid primary key,
    project_id            uuid not null references project.project (id),
    person_id             uuid not null,
    month                 date not null check (extract(day from month) = 1),
    number                int not null check (number > 0),
    minutes               int not null check (minutes > 0),
    hours                 int not null,
    content               bytea not null,                   -- hash of the lines
    made_at               timestamptz not null,
    made_by               uuid,
    link                  bytea unique,                     -- hash of the participant's link
    link_until            timestamptz,
    participant_signed_at timestamptz,
    participant_signed_by text check (participant_signed_by in ('LINK', 'PAPER')),
    entered_by            uuid,                             -- who entered the signature on paper
    responsible_signed_at timestamptz,
    responsible           uuid,
    replaced_at           timestamptz,
    unique (project_id, person_id, month, number),
    check ((participant_signed_at is null) = (participant_signed_by is null)),
    check ((responsible_signed_at is null) = (responsible is null))
);
create unique index one_valid_certificate on report.certificate (project_id, month, person_id) where replaced_at is null;

create table report.certificate_line (
    certificate_id uuid not null references report.certificate,
    project_id     uuid not null,
    position       int not null,
    date_id        uuid,
    on_date        date not null,
    title          text not null,
    minutes        int not null,
    primary key (certificate_id, position)
);

create table report.certificate_scan (
    id             uuid primary key,
    certificate_id uuid not null references report.certificate,
    project_id     uuid not null,
    name           text not null,
    content_type   text not null,
    sha256         bytea not null,
    content        bytea not null,                          -- sealed
    made_at        timestamptz not null,
    made_by        uuid
);
create index on report.certificate_scan (certificate_id);

-- How a file looks: data, because the office's template for ESF+ has not been seen.
create table report.template (
    id          uuid primary key,
    period      text not null check (period in ('P2007', 'P2014', 'P2021')),
    version     int not null,
    definition  jsonb not null,
    verified_at timestamptz,
    verified_by uuid,
    note        text not null default '',
    made_at     timestamptz not null,
    made_by     uuid,
    unique (period, version)
);

-- The office's own workbook, with its columns mapped once.
create table report.workbook (
    id         uuid primary key,
    project_id uuid not null references project.project (id),
    name       text not null,
    content    bytea not null,
    sha256     bytea not null,
    mapping    jsonb not null,
    made_at    timestamptz not null,
    made_by    uuid,
    retired_at timestamptz
);
create unique index one_workbook_in_use on report.workbook (project_id) where retired_at is null;

-- What was reported elsewhere before the project moved in: the sum per participant at the end of the last locked month.
create table report.opening_hours (
    project_id uuid not null references project.project (id),
    person_id  uuid not null references person.person (id),
    until      date not null,
    hours      int not null check (hours >= 0),
    run_id     uuid,
    primary key (project_id, person_id)
);
create index on report.opening_hours (person_id);

create table report.import_run (
    id         uuid primary key,
    project_id uuid not null references project.project (id),
    kind       text not null check (kind in ('PEOPLE', 'SIGN_UPS', 'OPENING_HOURS')),
    name       text not null,
    sha256     bytea not null,
    content    bytea,                                       -- sealed; emptied when applied or left
    mapping    jsonb not null,
    rows       int not null,
    made_at    timestamptz not null,
    made_by    uuid,
    applied_at timestamptz,
    applied_by uuid,
    outcome    jsonb
);
create index on report.import_run (project_id, made_at);

-- Figures once a month: all of them for those who may read reports, and with small numbers hidden for everybody.
create table report.snapshot (
    project_id    uuid not null references project.project (id),
    month         date not null check (extract(day from month) = 1),
    taken_at      timestamptz not null,
    as_of         date not null,
    persons       int not null,
    women         int not null,
    men           int not null,
    other         int not null,
    unknown       int not null,
    hours         bigint not null,
    organisations int not null,
    participations int not null,                            -- attendances: each time somebody took part
    dates         int not null,
    primary key (project_id, month),
    constraint split_adds_up check (women + men + other + unknown = persons)
);

create table report.public_snapshot (
    project_id    uuid not null,
    month         date not null,
    as_of         date not null,
    persons       int,                                      -- null: hidden because it is small
    women         int,
    men           int,
    unknown       int,
    hours         bigint,
    organisations int,
    participations int,
    dates         int not null,
    primary key (project_id, month),
    foreign key (project_id, month) references report.snapshot
);

-- Projects in which attendance has changed since months were last compared: a note, emptied by the job.
create table report.stirred (
    project_id uuid not null,
    at         timestamptz not null default clock_timestamp()
);
create index on report.stirred (project_id);
