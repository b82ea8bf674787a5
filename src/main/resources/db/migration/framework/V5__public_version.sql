-- Moves whenever somebody changes a table that public pages are made of; nodes look at it to know when theirs are old. A sequence,
-- since nobody who writes has to wait for it.
create sequence framework.public_version;
grant select on sequence framework.public_version to ${app};
