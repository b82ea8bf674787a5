-- Where something was done or seen: the project or association of a line. Null: the installation as a whole, whose lines are
-- for those who may read the whole log.
alter table access.audit_line add column scope_id uuid;

-- Lines from before this had no scope and were sealed without one. What is read out of their object later is not sealed.
alter table access.audit_line add column scope_derived boolean not null default true;
alter table access.audit_line alter column scope_derived set default false;

-- One showing may leave a line in each of several projects: all carry the moment of the statement.
alter table access.audit_line alter column at set default statement_timestamp();
create index audit_line_by_scope on access.audit_line (scope_id, id);

-- That the lines from before have been looked through, once.
create table access.derived_scopes (
    at     timestamptz primary key,
    lines  bigint not null
);
