/** What administrators save on the setup page, the keys of networks, who changed what, and how networks answered last. About nobody. PostgreSQL 15. */
export const settings = /* sql */ `
-- One row. Revision 0: nothing was saved yet, and the settings file holds.
create table organisation_settings (
  only_one boolean primary key default true check (only_one),
  revision bigint not null default 0,
  document json,
  changed_at timestamptz,
  changed_by_id text,
  changed_by_name text,
  -- Grows with every change of a key, so that replicas notice.
  keys_revision bigint not null default 0,
  manifest_taken_at timestamptz,
  check ((revision = 0) = (document is null))
);
insert into organisation_settings default values;

create table network_key (
  network text not null,
  setting text not null,
  -- Which secret sealed it.
  key_id text not null,
  sealed text not null,
  changed_at timestamptz not null,
  changed_by_id text not null,
  changed_by_name text,
  primary key (network, setting)
);

create table settings_audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  by_id text not null,
  by_name text,
  kind text not null check (kind in ('changed', 'key-set', 'key-removed')),
  path text not null,
  before json not null,
  after json not null
);
create function refuse_to_rewrite() returns trigger language plpgsql as $$
begin
  raise exception 'the audit of the settings is not rewritten';
end $$;
create trigger settings_audit_stays before update or delete on settings_audit for each row execute function refuse_to_rewrite();

create table network_answer (
  network text primary key,
  at timestamptz not null,
  outcome text not null,
  well_at timestamptz
);
`;
