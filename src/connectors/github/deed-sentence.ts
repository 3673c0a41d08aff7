import type { Deed } from '../../domain/brand/deed';

const verbs = { opened: 'Opened', closed: 'Closed', reopened: 'Reopened', merged: 'Merged' } as const;

/** A deed as a short English sentence: for the command line, for the search for brands, and for a pane that knows no deeds yet. */
export function deedSentence(deed: Deed): string {
  const { repo } = deed;
  switch (deed.kind) {
    case 'pushed':
      return `Pushed ${commitsOf(deed.commits)}to ${repo}`;
    case 'released':
      return deed.version === null ? `Published a release of ${repo}` : `Published the release ${deed.version} of ${repo}`;
    case 'tagged':
      return deed.version === null ? `Created a tag in ${repo}` : `Created the tag ${deed.version} in ${repo}`;
    case 'issue':
      return `${verbs[deed.done]} the issue ${quoted(deed.title)}in ${repo}`;
    case 'pull-request':
      return `${verbs[deed.done]} pull request ${deed.number === null ? '' : `${deed.number} `}${quoted(deed.title)}in ${repo}`;
    case 'created':
      return `Created the repository ${repo}`;
    case 'forked':
      return `Forked ${repo}`;
    case 'starred':
      return `Starred ${repo}`;
    case 'published':
      return `Made ${repo} public`;
    default:
      return deed satisfies never;
  }
}

function commitsOf(commits: number | null): string {
  if (commits === null) return '';
  return commits === 1 ? '1 commit ' : `${commits} commits `;
}

function quoted(title: string | null): string {
  return title === null ? '' : `"${title}" `;
}
