-- Portable between H2 (MODE=PostgreSQL) and PostgreSQL 15.

-- While it is true, nobody's mfa_requirement is NOT_REQUIRED: it is written to everybody when it is
-- turned on, and nobody is added or changed otherwise as long as it is.
alter table organization add column global_mfa_requirement boolean default false not null;

-- The tiles of Home that somebody has turned off; what has no row is on.
create table hidden_widget (
    administrator_id uuid not null references administrator (id) on delete cascade,
    widget           varchar(32) not null check (widget in (
                         'WITHOUT_MFA', 'COVERAGE', 'NOT_ENROLLED', 'RECENT_ACTIVITY', 'OWN_MFA', 'WAITING_MAIL')),
    primary key (administrator_id, widget)
);
