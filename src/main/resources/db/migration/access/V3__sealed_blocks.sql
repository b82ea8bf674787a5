-- The log is sealed in blocks: each carries the hash of its lines and of the block before, so that a line that is changed
-- or taken away later no longer fits.
create table access.audit_block (
    id         bigint primary key,
    first_line bigint not null,
    last_line  bigint not null,
    lines      integer not null check (lines > 0),
    previous   bytea not null,
    hash       bytea not null,
    sealed_at  timestamptz not null
);

alter table access.audit_line add column block_id bigint references access.audit_block;
create index audit_line_unsealed on access.audit_line (id) where block_id is null;
create index audit_line_by_block on access.audit_line (block_id, id);
create index audit_line_by_actor on access.audit_line (actor_id, id);

-- What the checks of the seals have found.
create table access.seal_check (
    at      timestamptz primary key,
    blocks  bigint not null,
    broken  bigint[] not null
);
