/**
 * What colleagues say of mentions, and the ways to who else says something. About accounts, as mentions are, and without anybody's words: those stay with
 * the mention, and go with it. PostgreSQL 15.
 */
export const corrections = /* sql */ `
create table mention_correction (
  network text not null,
  post_id text not null,
  brand text not null,
  account_id text not null,
  -- The last word of each colleague about the tone, and about whether it speaks of the brand.
  topic text not null check (topic in ('tone', 'brand')),
  said text not null check (said in ('positive', 'neutral', 'negative', 'not-us', 'us')),
  -- Of the words that it was said of.
  print text not null,
  terms json not null,
  by_id text not null,
  by_name text,
  said_at timestamptz not null,
  undone_at timestamptz,
  primary key (network, post_id, brand, topic, by_id)
);
create index mention_correction_of_account on mention_correction (network, account_id);

-- Since when a stream is heard.
alter table listening_cursor add column begun_at timestamptz not null default now();

-- Mentions whose author is nobody's account are offered by the name that their network stated.
create index mention_of_name on mention (lower(author ->> 'name'), published_at desc) where deleted_at is null;
-- People by the employer that is stated of them today.
create index sighting_of_company on sighting (lower(company)) where company is not null and until is null;
`;
