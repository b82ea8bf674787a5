-- What visitors tell us through the form of the accessibility statement: faults, wishes for another form, questions.
-- Anonymous unless the writer leaves an address (lag 2018:1937, 10 §; the form may not ask who one is).
create table site.message (
    id             uuid primary key,
    association_id uuid references organisation.organisation (id),   -- null: about the installation
    subject        text not null check (subject in ('ACCESSIBILITY', 'OTHER_FORM', 'PERSONAL_DATA', 'OTHER')),
    body           text not null check (body <> '' and length(body) <= 4000),
    about          text not null default '' check (length(about) <= 300),
    email          text check (email <> ''),
    language       text not null check (language in ('sv', 'en')),
    received_at    timestamptz not null,
    handled_at     timestamptz,
    handled_by     uuid references person.person (id),
    check ((handled_at is null) = (handled_by is null))
);
create index on site.message (received_at) where handled_at is null;
