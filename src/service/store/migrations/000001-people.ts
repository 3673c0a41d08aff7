/** People, what networks said of them, and who asked not to be looked up. PostgreSQL 15. */
export const people = /* sql */ `
create table person (
  id uuid primary key,
  name text,
  known_since timestamptz not null default now()
);

-- The way in: found by address, so it is the one table of a person that is not keyed by person.
create table address (
  address text primary key,
  person_id uuid not null references person (id) on delete cascade,
  domain text not null,
  domain_skeleton text not null
);
create index address_of_person on address (person_id);
create index address_look_alikes on address (domain_skeleton, domain);

-- What is searched, ordered or merged has a column; what is only read whole is one JSON text, which the read hands on as it is.
create table profile (
  person_id uuid not null references person (id) on delete cascade,
  network text not null,
  account_id text not null,
  -- {"address": instant, "link": instant}: each way that led to the account, and when it last did.
  found_ways jsonb not null,
  seen_at timestamptz not null,
  profile json not null,
  primary key (person_id, network, account_id)
);

create table post (
  person_id uuid not null,
  network text not null,
  account_id text not null,
  post_id text not null,
  published_at timestamptz not null,
  post json not null,
  primary key (person_id, network, account_id, post_id),
  foreign key (person_id, network, account_id) references profile on delete cascade
);
create index post_newest on post (person_id, network, account_id, published_at desc, post_id);

create table sighting (
  person_id uuid not null references person (id) on delete cascade,
  source text not null,
  -- SHA-256 of account, title, company, since, until and stated_in: one row per statement, however often it is seen.
  statement text not null,
  account_id text,
  title text,
  company text,
  since text,
  until text,
  stated_in text not null check (stated_in in ('field', 'text')),
  first_seen_on date not null,
  last_seen_on date not null,
  primary key (person_id, source, statement),
  check (title is not null or company is not null),
  check (first_seen_on <= last_seen_on)
);

create table asking (
  person_id uuid not null references person (id) on delete cascade,
  network text not null,
  outcome text not null check (outcome in ('found', 'none', 'refused', 'unreadable', 'unreachable')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  retry_at timestamptz,
  primary key (person_id, network)
);

-- Keyed hash (HMAC-SHA-256) of the address only; refers to nobody, so that it outlives every erasure.
create table suppression (
  address_hash bytea primary key,
  since timestamptz not null
);

-- One row: the keyed hash of a fixed text, to notice a changed key before anybody is looked up who asked not to be.
create table key_check (
  one boolean primary key default true check (one),
  hash bytea not null
);
`;
