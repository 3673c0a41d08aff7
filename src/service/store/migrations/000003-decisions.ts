/**
 * What colleagues decided about the accounts of a person. Refers to the person and to no profile: a decision outlives what the networks answer,
 * and goes with the person. PostgreSQL 15.
 */
export const decisions = /* sql */ `
create table decision (
  person_id uuid not null references person (id) on delete cascade,
  -- One decision may be about several accounts: a row each.
  decision_id uuid not null,
  network text not null,
  account_id text not null,
  -- The address that was looked at: should its person ever be split, the decision goes with it.
  address text not null,
  kind text not null check (kind in ('same', 'other', 'linked', 'split')),
  handle text not null,
  url text not null,
  by_id text not null,
  by_name text,
  decided_at timestamptz not null,
  undone_by_id text,
  undone_by_name text,
  undone_at timestamptz,
  primary key (person_id, decision_id, network, account_id),
  check ((undone_at is null) = (undone_by_id is null))
);
`;
