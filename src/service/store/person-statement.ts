import type { PreparedStatement } from './engine';

/** ISO 8601 in UTC with milliseconds, whatever the session's settings. */
const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const said = (table: string) => `
  'by', json_build_object('id', ${table}.by_id, 'name', ${table}.by_name),
  'at', ${instant(`${table}.decided_at`)},
  'undone', case when ${table}.undone_at is not null then json_build_object(
    'by', json_build_object('id', ${table}.undone_by_id, 'name', ${table}.undone_by_name), 'at', ${instant(`${table}.undone_at`)}
  ) end`;

/** One row of `mention_correction as said` as the domain's `Correction`. */
export const correctionJson = /* sql */ `json_build_object(
  'network', said.network, 'postId', said.post_id, 'accountId', said.account_id, 'brand', said.brand, 'said', said.said,
  'print', said.print, 'terms', said.terms, 'by', json_build_object('id', said.by_id, 'name', said.by_name), 'at', ${instant('said.said_at')}
)`;

/** All columns of one person, for each row of the query `asked` (address, suppressed): a row for each of the person's addresses, the one asked for first. */
export const personColumns = /* sql */ `
select
  asked.address as asked,
  asked.suppressed,
  person.id,
  person.version::float8 as version,
  case when person.id = own.id then asked.address else (select min(address) from address where person_id = person.id) end as address,
  person.name,
  (
    select json_agg(json_build_object('profile', profile, 'ways', found_ways) order by network, account_id)
    from profile where person_id = person.id
  ) as profiles,
  (
    select json_agg(newest.post order by newest.published_at desc, newest.post_id)
    from profile cross join lateral (
      select post_id, published_at, post from post
      where post.person_id = profile.person_id and post.network = profile.network and post.account_id = profile.account_id
      order by published_at desc, post_id limit 50
    ) as newest
    where profile.person_id = person.id
  ) as posts,
  (
    select json_agg(json_build_object('accountId', profile.account_id, 'post', newest.post) order by newest.published_at desc, newest.post_id)
    from profile cross join lateral (
      select distinct on (published_at, post_id) published_at, post_id, post from (
        (
          select published_at, post_id, post from mention
          where mention.network = profile.network and mention.author_id = profile.account_id and deleted_at is null
          order by published_at desc limit 50
        )
        union all
        (
          select published_at, post_id, post from mention
          where mention.network = profile.network and mention.author_key = profile.link_key and deleted_at is null
          order by published_at desc limit 50
        )
      ) as said
      order by published_at desc, post_id limit 50
    ) as newest
    where profile.person_id = person.id
  ) as heard,
  (
    select json_agg(json_build_object(
      'source', source, 'accountId', account_id, 'title', title, 'company', company, 'since', since, 'until', until, 'place', place,
      'statedIn', stated_in, 'firstSeenOn', first_seen_on, 'lastSeenOn', last_seen_on
    ) order by first_seen_on, source, statement)
    from sighting where person_id = person.id
  ) as sightings,
  (
    select json_agg(json_build_object(
      'network', network, 'outcome', outcome, 'askedAt', ${instant('asked_at')},
      'answeredAt', ${instant('answered_at')}, 'retryAt', ${instant('retry_at')}
    ) order by network)
    from asking where person_id = person.id
  ) as askings,
  (
    select json_agg(json_build_object(
      'id', decision_id, 'kind', kind,
      'account', json_build_object('network', network, 'id', account_id, 'handle', handle, 'url', url),
      ${said('decision')}
    ) order by decided_at, decision_id, network, account_id)
    from decision where person_id = person.id
  ) as decisions,
  (
    select json_agg(json_build_object(
      'id', decision_id, 'kind', kind,
      'between', json_build_array(
        case when person.id = own.id then asked.address else (select min(address) from address where person_id = person.id) end,
        case when other_id = own.id then asked.address else (select min(address) from address where person_id = other_id) end
      ),
      ${said('same_person')}
    ) order by decided_at, decision_id)
    from same_person where person_id = person.id
  ) as "addressDecisions",
  (
    select json_agg(json_build_object(
      'network', mine.network, 'id', mine.account_id, 'claimant', owner.group_id, 'owner', owner.name,
      'kind', claim.kind, 'decisionId', claim.decision_id, 'byId', claim.by_id, 'at', ${instant('claim.at')}
    ))
    from profile as mine cross join lateral (
      select person_id, 'address' as kind, '' as decision_id, '' as by_id, (found_ways ->> 'address')::timestamptz as at
      from profile as theirs
      where theirs.network = mine.network and theirs.account_id = mine.account_id and theirs.found_ways ? 'address'
      union all
      select person_id, kind, decision_id::text, by_id, decided_at
      from decision as said
      where said.network = mine.network and said.account_id in (mine.account_id, mine.link_key) and said.undone_at is null
    ) as claim
    join person as owner on owner.id = claim.person_id and owner.group_id <> person.group_id
    where mine.person_id = person.id
  ) as "ownerClaims",
  (
    select json_agg(${correctionJson} order by said.said_at, said.post_id, said.brand, said.by_id)
    from profile join mention_correction as said on said.network = profile.network and said.account_id = profile.account_id
    where profile.person_id = person.id and said.undone_at is null
  ) as corrections
from asked
left join address on address.address = asked.address and not asked.suppressed
left join person as own on own.id = address.person_id
left join person on person.group_id = own.group_id
`;

/**
 * Everything stored of one person in one statement: the way of every look-up that no kept card answers. $1 address, $2 its keyed hash in hex. A row for each
 * address of the person, the one asked for first; every part of it is found through an index.
 */
export const personStatement: PreparedStatement = {
  name: 'find-by-address',
  text: /* sql */ `
with asked as (
  select $1::text as address, exists (select from suppression where address_hash = decode($2, 'hex')) as suppressed
)
${personColumns}
order by person.id <> own.id
`,
};
