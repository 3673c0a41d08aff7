/**
 * Cards as they were last shown, so that a known person costs one indexed read. A card is good only for the version of the person
 * that it was drawn from. PostgreSQL 15.
 */
export const shownCards = /* sql */ `
alter table person add column version bigint not null default 0;

create table shown_card (
  person_id uuid not null references person (id) on delete cascade,
  view text not null,
  version bigint not null,
  good_until timestamptz not null,
  card text not null,
  primary key (person_id, view)
);
`;
