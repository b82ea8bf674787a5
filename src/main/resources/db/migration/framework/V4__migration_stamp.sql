-- Which set of migrations was applied last, so that an unchanged program need not compare them one by one at every start.
create table framework.migration_stamp (
    only_row  boolean primary key default true check (only_row),
    stamp     text not null
);
