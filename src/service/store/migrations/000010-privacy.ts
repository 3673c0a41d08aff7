/**
 * What the rights of people need: who is never heard of again, who was erased, who looked up whom, what administrators did, and what people asked
 * for. Addresses are keyed hashes (HMAC-SHA-256) here, or sealed. PostgreSQL 15.
 */
export const privacy = /* sql */ `
-- Accounts of people who asked not to be looked up: listening keeps nothing by them.
create table suppressed_account (
  address_hash bytea not null references suppression (address_hash) on delete cascade,
  account_hash bytea not null,
  primary key (address_hash, account_hash)
);
create index suppressed_account_hash on suppressed_account (account_hash);

-- Whoever was erased, so that an older backup does not bring them back.
create table erased (
  address_hash bytea primary key,
  erased_at timestamptz not null
);

-- A row for each colleague, person and day. Erasing takes out whom it was about, and leaves that somebody was looked up.
create table lookup_audit (
  id uuid primary key,
  colleague_id text not null,
  address_hash bytea,
  person_id uuid references person (id) on delete set null,
  looked_on date not null,
  purpose text not null check (purpose in ('open-message', 'command-line')),
  unique (colleague_id, address_hash, looked_on)
);
create index lookup_audit_newest on lookup_audit (looked_on desc, id desc);
create index lookup_audit_of_address on lookup_audit (address_hash);
create index lookup_audit_of_person on lookup_audit (person_id);

-- What administrators did with what is kept of people.
create table privacy_act (
  id uuid primary key,
  at timestamptz not null,
  by_id text not null,
  by_name text,
  act text not null check (act in (
    'export', 'erase', 'suppress', 'unsuppress', 'forget', 'answer-request', 'read-lookups', 'restore'
  )),
  address_hash bytea,
  note text
);
create index privacy_act_newest on privacy_act (at desc, id desc);
create index privacy_act_of_address on privacy_act (address_hash);

-- What people asked for on the public page. The address is sealed, and goes when the request is answered.
create table privacy_request (
  id uuid primary key,
  kind text not null check (kind in ('copy', 'erasure', 'objection')),
  reference text not null,
  address_hash bytea not null,
  sealed bytea,
  language text not null,
  filed_at timestamptz not null,
  times_asked integer not null default 1,
  answered_at timestamptz,
  outcome text check (outcome in ('done', 'refused')),
  note text,
  check ((answered_at is null) = (outcome is null)),
  check ((answered_at is null) = (sealed is not null))
);
create unique index privacy_request_open on privacy_request (reference) where answered_at is null;
create index privacy_request_newest on privacy_request (filed_at desc, id desc);
`;
