-- Portable between H2 (MODE=PostgreSQL) and PostgreSQL 15.

-- Null means the default: allowed for as long as no mail server is configured.
alter table organization add column first_enrollment_by_password boolean;
alter table organization add column idle_lock_minutes integer default 15 not null;
alter table organization add constraint organization_idle_lock check (idle_lock_minutes between 1 and 60);

-- Counts up whenever everything that this person has open is to end (S-36).
alter table administrator add column session_epoch integer default 0 not null;

-- Only the hash of a code is kept; whoever holds the message holds the code (S-40).
create table setup_code (
    id               uuid primary key,
    administrator_id uuid not null references administrator (id) on delete cascade,
    purpose          varchar(16) not null check (purpose in ('FIRST_PASSWORD', 'PASSWORD', 'MFA')),
    hash             varchar(64) not null,
    email_key        varchar(254) not null,
    issued_at        timestamp with time zone not null,
    expires_at       timestamp with time zone not null,
    state            varchar(16) not null check (state in ('OPEN', 'USED', 'SUPERSEDED')),
    ended_at         timestamp with time zone,
    constraint setup_code_hash_unique unique (hash)
);

create index setup_code_owner on setup_code (administrator_id, purpose);
create index setup_code_open on setup_code (state, expires_at);

-- The text is null once it was wiped: it carried a code that is of no use any more.
create table message (
    id                uuid primary key,
    administrator_id  uuid references administrator (id) on delete set null,
    kind              varchar(32) not null,
    recipient_name    varchar(170) not null,
    recipient_address varchar(254) not null,
    subject           varchar(200) not null,
    sealed_text       bytea,
    setup_code_id     uuid references setup_code (id) on delete set null,
    state             varchar(16) not null check (state in (
                          'QUEUED', 'SENDING', 'SENT', 'FAILED', 'SUPERSEDED', 'CANCELLED')),
    created_at        timestamp with time zone not null,
    not_before        timestamp with time zone not null,
    attempts          integer not null,
    tried_at          timestamp with time zone,
    sent_at           timestamp with time zone,
    failure           varchar(500) not null
);

create index message_due on message (state, not_before);
create index message_newest on message (created_at);
create index message_setup_code on message (setup_code_id);
create index message_owner on message (administrator_id, created_at);

-- At most one row: without one no mail is sent.
create table mail_server (
    id              integer primary key check (id = 1),
    host            varchar(255) not null,
    port            integer not null check (port between 1 and 65535),
    security        varchar(16) not null check (security in ('STARTTLS', 'TLS')),
    username        varchar(254) not null,
    sealed_password bytea,
    from_address    varchar(254) not null,
    version         integer not null
);

-- What somebody is told at their next sign-in.
create table sign_in_notice (
    id               uuid primary key,
    administrator_id uuid not null references administrator (id) on delete cascade,
    kind             varchar(32) not null,
    name             varchar(254) not null,
    at               timestamp with time zone not null,
    seen_at          timestamp with time zone
);

create index sign_in_notice_owner on sign_in_notice (administrator_id, seen_at);

-- Only the hash of what the kit's file holds is kept here.
create table recovery_kit (
    id               uuid primary key,
    administrator_id uuid not null references administrator (id) on delete cascade,
    hash             varchar(64) not null,
    made_at          timestamp with time zone not null,
    state            varchar(16) not null check (state in ('OPEN', 'USED', 'SUPERSEDED')),
    ended_at         timestamp with time zone
);

create index recovery_kit_owner on recovery_kit (administrator_id, state);
