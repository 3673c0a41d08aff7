/** What was forgotten because it was kept for long enough: see `retention.ts`. PostgreSQL 15. */
export const retention = /* sql */ `
-- The last day on which sightings of the person were forgotten: what was seen up to then may have been known before.
alter table person add column forgotten_on date;

-- Since when some of the sightings that made it are forgotten: it stands as it was told; null while all are there.
alter table job_change add column forgotten_at timestamptz;
`;
