import { pathOnHost } from '../shared/profile-link';

/** First parts of github.com addresses that are pages of the site, not accounts. */
const pages = new Set(
  `about account apps blog codespaces collections contact copilot customer-stories dashboard education enterprise events
  explore features issues join login logout marketplace mobile new notifications open-source organizations orgs pricing
  pulls readme search security settings signup site solutions sponsors stars team topics trending watching`.split(/\s+/),
);

/** An account name as GitHub takes it, in lower case; null if it cannot be one. `_` occurs in names managed by a company. */
export function parseHandle(value: string): string | null {
  const handle = value.trim().replace(/^@/, '').toLowerCase();
  return /^[a-z0-9][a-z0-9_-]{0,99}$/.test(handle) && !pages.has(handle) ? handle : null;
}

/** The account in a link to a GitHub profile, in lower case; null for any other link, also to a repository. */
export function parseProfileUrl(url: string): string | null {
  const path = pathOnHost(url, ['github.com']);
  return path?.length === 1 ? parseHandle(path[0] ?? '') : null;
}
