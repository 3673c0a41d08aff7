/**
 * Two addresses that colleagues said are one person's. Nothing is moved: each address keeps a person of its own with all of its rows, and those who
 * are one share a group, which follows from the decisions and can be taken apart again. PostgreSQL 15.
 */
export const samePerson = /* sql */ `
alter table person add column group_id uuid;
update person set group_id = id;
alter table person alter column group_id set not null;
create index person_group on person (group_id);

-- Two rows for each decision, one at either person.
create table same_person (
  person_id uuid not null references person (id) on delete cascade,
  other_id uuid not null references person (id) on delete cascade,
  decision_id uuid not null,
  kind text not null check (kind in ('same', 'other')),
  by_id text not null,
  by_name text,
  decided_at timestamptz not null,
  undone_by_id text,
  undone_by_name text,
  undone_at timestamptz,
  primary key (person_id, other_id, decision_id),
  check (person_id <> other_id),
  check ((undone_at is null) = (undone_by_id is null))
);
create index same_person_other on same_person (other_id);

-- Whose an account is: by the network's word for an address, and by a colleague's. A link added by hand is known by its key.
alter table profile add column link_key text;
create index profile_by_address on profile (network, account_id) where found_ways ? 'address';
create index decision_of_account on decision (network, account_id) where undone_at is null;
`;
