/** Whom to keep watch over, when each was last asked about, and how much was asked of each network. PostgreSQL 15. */
export const watch = /* sql */ `
-- The last day on which a message showed this person.
create table met (
  person_id uuid primary key references person (id) on delete cascade,
  last_met_on date not null
);
create index met_newest on met (last_met_on);

create table followed (
  person_id uuid not null references person (id) on delete cascade,
  colleague_id text not null,
  since timestamptz not null,
  primary key (person_id, colleague_id)
);
create index followed_by on followed (colleague_id);

create table refresh (
  person_id uuid primary key references person (id) on delete cascade,
  -- When the networks were last asked in the background, and all of them had answered or were given up.
  refreshed_at timestamptz,
  -- Until then it is taken care of: a job is waiting. Null if there is none.
  planned_until timestamptz
);

-- How many requests all replicas sent to a network in its newest window of time. About nobody.
create table network_budget (
  network text primary key,
  window_start timestamptz not null,
  used integer not null check (used >= 0)
);
`;
