-- Each running program proves to the database who acts, by a key that it registers as the owner when it starts. The program's own
-- role cannot read the table. The pads are the key as HMAC-SHA-256 uses it (RFC 2104). docs/decisions/202611282106
create table access.context_key (
    id           uuid primary key,
    inner_pad    bytea not null check (length(inner_pad) = 64),
    outer_pad    bytea not null check (length(outer_pad) = 64),
    valid_until  timestamptz not null
);
