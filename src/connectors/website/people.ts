import { attributeOf, elementsIn } from '../shared/html-tree';
import { readHCards } from './h-card';
import { readJsonLd } from './json-ld';
import type { Page } from './pages';
import type { StatedPerson } from './stated-person';
import { foldText, sameText, toStatedPerson } from './stated-person';

const mostPeople = 50;

/** The people whom a site's pages state, each once, at most 50. */
export function readPeople(pages: readonly Page[]): readonly StatedPerson[] {
  const merged: StatedPerson[] = [];
  for (const person of pages.flatMap(peopleOf)) {
    const at = merged.findIndex((other) => isSamePerson(other, person));
    const known = merged[at];
    if (known) merged[at] = merge(known, person);
    else if (merged.length < mostPeople) merged.push(person);
  }
  return withoutShared(merged);
}

function peopleOf(page: Page): StatedPerson[] {
  const { people, organisation } = readJsonLd(page);
  const cards = readHCards(page).filter(({ isPerson }) => isPerson);
  const company = organisation ?? siteNameOf(page);
  return [...people, ...cards.map(({ raw }) => raw)]
    .filter(({ name }) => name === null || company === null || !sameText(name, company))
    .map((raw) =>
      toStatedPerson(
        { ...raw, company: raw.company ?? (raw.title === null ? null : company) },
        { page: page.url, base: page.base },
      ),
    )
    .filter((person) => person !== null);
}

/** Two of one name are taken for one person only if nothing they state speaks against it: a colleague may have the same name. */
function isSamePerson(a: StatedPerson, b: StatedPerson): boolean {
  if (foldText(a.name) !== foldText(b.name)) return false;
  if (a.addresses.length > 0 && b.addresses.length > 0) return a.addresses.some((address) => b.addresses.includes(address));
  return a.title === null || b.title === null || sameText(a.title, b.title);
}

function merge(a: StatedPerson, b: StatedPerson): StatedPerson {
  return {
    ...a,
    title: a.title ?? b.title,
    company: a.company ?? b.company,
    addresses: [...new Set([...a.addresses, ...b.addresses])],
    links: [...new Set([...a.links, ...b.links])],
    picture: a.picture ?? b.picture,
  };
}

/** What stands beside several people (a shared mailbox, the company's own account, the address of the list) is none of theirs. */
function withoutShared(people: readonly StatedPerson[]): StatedPerson[] {
  const owners = new Map<string, number>();
  for (const { addresses, links } of people)
    for (const key of [...addresses, ...links]) owners.set(key, (owners.get(key) ?? 0) + 1);
  const isOwn = (key: string) => owners.get(key) === 1;
  return people.map((person) => ({ ...person, addresses: person.addresses.filter(isOwn), links: person.links.filter(isOwn) }));
}

function siteNameOf({ document }: Page): string | null {
  const metas = [...elementsIn(document)].filter(({ tagName }) => tagName === 'meta');
  const named = metas.find((meta) => attributeOf(meta, 'property') === 'og:site_name');
  return (named && attributeOf(named, 'content')) || null;
}
