/**
 * Job changes as they were proposed, what colleagues answered to them, and up to when each colleague has looked at what is new. PostgreSQL 15.
 */
export const jobChanges = /* sql */ `
create table job_change (
  person_id uuid not null references person (id) on delete cascade,
  change_id text not null,
  kind text not null,
  change json not null,
  -- When it was first proposed, and when a card last showed it.
  proposed_at timestamptz not null,
  last_seen_at timestamptz not null,
  -- Since when the facts no longer make it; null while they do.
  withdrawn_at timestamptz,
  primary key (person_id, change_id)
);
create index job_change_newest on job_change (proposed_at desc, person_id desc, change_id desc);

-- The last answer of each colleague.
create table job_change_answer (
  person_id uuid not null,
  change_id text not null,
  by_id text not null,
  by_name text,
  answer text not null check (answer in ('confirmed', 'wrong', 'later')),
  answered_at timestamptz not null,
  undone_at timestamptz,
  primary key (person_id, change_id, by_id),
  foreign key (person_id, change_id) references job_change on update cascade on delete cascade
);

create table news_seen (
  colleague_id text primary key,
  seen_at timestamptz not null
);
`;
