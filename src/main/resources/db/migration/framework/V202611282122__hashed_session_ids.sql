-- What a browser carries is not kept: a session is found by its hash. Those of before are of no use any more; people sign in again.
delete from framework.spring_session;
alter table framework.spring_session alter column session_id type text;
