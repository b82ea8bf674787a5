-- From form 2 on a block is sealed by the program, with a key that does not lie in the database; the form says what is sealed and how.
-- docs/decisions/202611282118
alter table access.audit_block
    add column form   smallint not null default 1 check (form > 0),
    add column total  bigint not null default 0;          -- sealed lines up to and with this block
update access.audit_block b
   set total = (select sum(e.lines) from access.audit_block e where e.id <= b.id);
alter table access.audit_block alter column form drop default, alter column total drop default,
    add check (total >= lines);

-- Whether the seal that was exported last was found again: NONE when there is none here, GONE, or OTHER than it was.
alter table access.seal_check
    add column head text not null default 'NONE' check (head in ('NONE', 'FITS', 'GONE', 'OTHER'));
alter table access.seal_check alter column head drop default;
