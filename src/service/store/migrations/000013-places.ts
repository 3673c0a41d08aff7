/**
 * Where the work of a position is done. Proposals that were kept before know no place, and cards that were are made anew. PostgreSQL 15.
 */
export const places = /* sql */ `
alter table sighting add column place text;

update job_change set change = jsonb_set(change::jsonb, '{sightings}', coalesce((
  select jsonb_agg('{"place": null}'::jsonb || seen order by at) from jsonb_array_elements(change::jsonb -> 'sightings') with ordinality as one (seen, at)
), '[]'))::json
where json_typeof(change -> 'sightings') = 'array';

delete from shown_card;
`;
