-- Portable between H2 (MODE=PostgreSQL) and PostgreSQL 15.

-- Over the row and the hash before it, in hexadecimal; null until the rows of an older schema are sealed.
alter table audit_event add column hash varchar(64);

-- The number and the hash of the newest event. Whoever records takes it last, so that the chain never forks.
create table audit_head (
    id   integer primary key check (id = 1),
    seq  bigint not null,
    hash varchar(64) not null
);

insert into audit_head (id, seq, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create index audit_event_action on audit_event (action, seq);
create index audit_event_at on audit_event (at, seq);
