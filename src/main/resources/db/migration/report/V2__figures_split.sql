-- Each monthly figure per gender and municipality: a person once, where the last attendance was from; attendances and hours
-- where each of them was from. The municipality is empty where nobody knows it, so the rows add up to the snapshot.
create table report.snapshot_split (
    project_id   uuid not null,
    month        date not null,
    unit         text not null check (unit in ('PERSONS', 'PARTICIPATIONS', 'HOURS')),
    municipality text not null check (municipality ~ '^(\d{4})?$'),
    women        bigint not null,
    men          bigint not null,
    other        bigint not null,
    unknown      bigint not null,
    primary key (project_id, month, unit, municipality),
    foreign key (project_id, month) references report.snapshot
);

-- The same with small numbers hidden, decided when the figures are counted: for everybody. The row * is the sum.
create table report.public_split (
    project_id   uuid not null,
    month        date not null,
    unit         text not null check (unit in ('PERSONS', 'PARTICIPATIONS', 'HOURS')),
    municipality text not null check (municipality ~ '^(\d{4}|[*])?$'),
    women        bigint,
    men          bigint,
    neither      bigint,
    total        bigint,
    primary key (project_id, month, unit, municipality),
    foreign key (project_id, month) references report.public_snapshot
);
