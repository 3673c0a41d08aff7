import type { Engine } from './engine';

/**
 * Steps from one domain to the next through the index, so that a company of a hundred thousand known people costs as little as one.
 * $1 skeleton, $2 the domain that is not wanted.
 */
const statement = {
  name: 'find-domains-by-skeleton',
  text: /* sql */ `
with recursive step (domain) as (
  (select domain from address where domain_skeleton = $1 order by domain limit 1)
  union all
  select (
    select address.domain from address
    where address.domain_skeleton = $1 and address.domain > step.domain
    order by address.domain limit 1
  )
  from step where step.domain is not null
)
select domain from step where domain is not null and domain <> $2 order by domain
`,
};

/** Domains of known people, other than `domain`, that look like it. */
export async function findDomainsBySkeleton(engine: Engine, skeleton: string, domain: string): Promise<readonly string[]> {
  const rows = await engine.read<{ readonly domain: string }>(statement, [skeleton, domain]);
  return rows.map((row) => row.domain);
}
