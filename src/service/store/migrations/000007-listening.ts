/**
 * Posts that speak of a brand, as listening heard them, and how far each stream was heard. About accounts, not about persons: whose account it is, the
 * profiles tell. PostgreSQL 15.
 */
export const listening = /* sql */ `
create table mention (
  network text not null,
  post_id text not null,
  brand text not null,
  -- The author by the network's id (the post's account), or, where that is not known, by the key of the account's page.
  author_id text not null,
  author_key text,
  published_at timestamptz not null,
  seen_at timestamptz not null,
  -- Taken back at its source: what it said is gone, and it does not come back when the stream is read again.
  deleted_at timestamptz,
  post json,
  author json,
  matches json,
  tone text not null check (tone in ('positive', 'neutral', 'negative', 'unsure')),
  confidence real not null,
  toned_by text not null,
  primary key (network, post_id, brand),
  check ((deleted_at is null) = (post is not null))
);
create index mention_of_author on mention (network, author_id, published_at desc);
create index mention_of_page on mention (network, author_key, published_at desc) where author_key is not null;
create index mention_newest on mention (published_at desc, network, post_id, brand) where deleted_at is null;

create table listening_cursor (
  stream text primary key,
  -- Whoever listens now: what others still write of this stream is refused.
  owner uuid,
  cursor text,
  last_event_at timestamptz,
  -- How far behind the network the last event was when it was kept, milliseconds.
  lag_ms bigint,
  updated_at timestamptz not null
);

create index profile_of_account on profile (network, account_id);
create index profile_of_page on profile (network, link_key) where link_key is not null;
`;
