-- Portable between H2 (MODE=PostgreSQL) and PostgreSQL 15.

-- While it is true, nobody's mfa_requirement is NOT_REQUIRED: it is written to everybody when it is
-- turned on, and nobody is added or changed otherwise as long as it is.
alter table organization add column global_mfa_requirement boolean default false not null;
