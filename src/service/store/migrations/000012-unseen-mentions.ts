/**
 * What is kept of a network is asked about again, the longest unseen first, once a minute; and what was neither published nor seen lately is forgotten every
 * day. Both begin at when a mention was last seen. PostgreSQL 15.
 */
export const unseenMentions = /* sql */ `
create index mention_unseen on mention (network, seen_at) where deleted_at is null;
create index mention_seen on mention (seen_at);
`;
