-- What the frameworks keep for themselves: Spring Session, db-scheduler, Spring Security's passkeys; and the extensions.

create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;
create extension if not exists btree_gist with schema public;

create table framework.spring_session (
    primary_id             char(36) not null primary key,
    session_id             char(36) not null unique,
    creation_time          bigint not null,
    last_access_time       bigint not null,
    max_inactive_interval  int not null,
    expiry_time            bigint not null,
    principal_name         varchar(100)
);
create index on framework.spring_session (expiry_time);
create index on framework.spring_session (principal_name);

create table framework.spring_session_attributes (
    session_primary_id  char(36) not null references framework.spring_session on delete cascade,
    attribute_name      varchar(200) not null,
    attribute_bytes     bytea not null,
    primary key (session_primary_id, attribute_name)
);

create table framework.scheduled_tasks (
    task_name             text not null,
    task_instance         text not null,
    task_data             bytea,
    execution_time        timestamptz not null,
    picked                boolean not null,
    picked_by             text,
    last_success          timestamptz,
    last_failure          timestamptz,
    consecutive_failures  int,
    last_heartbeat        timestamptz,
    version               bigint not null,
    priority              smallint,
    primary key (task_name, task_instance)
);
create index on framework.scheduled_tasks (execution_time);
create index on framework.scheduled_tasks (last_heartbeat);
create index on framework.scheduled_tasks (priority desc, execution_time asc);

create table framework.user_entities (
    id            varchar(1000) not null primary key,
    name          varchar(100) not null,
    display_name  varchar(200)
);

create table framework.user_credentials (
    credential_id                 varchar(1000) not null primary key,
    user_entity_user_id           varchar(1000) not null,
    public_key                    bytea not null,
    signature_count               bigint,
    uv_initialized                boolean,
    backup_eligible               boolean not null,
    authenticator_transports      varchar(1000),
    public_key_credential_type    varchar(100),
    backup_state                  boolean not null,
    attestation_object            bytea,
    attestation_client_data_json  bytea,
    created                       timestamptz,
    last_used                     timestamptz,
    label                         varchar(1000) not null
);

-- What each key answered when the database was made: tells at the start whether the keys fit the database.
create table framework.key_proof (
    purpose  text not null primary key,
    proof    bytea not null
);
