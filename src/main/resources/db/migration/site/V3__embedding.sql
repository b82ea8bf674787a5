-- Whose pages may show an association's boxes: the list goes into the policy (frame-ancestors) of each box.
create table site.embed_host (
    association_id uuid not null references organisation.organisation (id),
    source         text not null check (source ~ '^https?://[a-z0-9.-]+(:[0-9]{1,5})?$'),
    added_at       timestamptz not null,
    added_by       uuid,
    primary key (association_id, source)
);
