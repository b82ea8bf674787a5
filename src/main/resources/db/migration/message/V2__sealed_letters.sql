-- Letters to somebody with protected personal data stand in no log that all staff read.
alter table message.letter add column sealed boolean not null default false;
create table message.sealed_address (
    address text primary key check (address = lower(address))
);
