import { foldWords, type CompanyName } from './company-name';

/**
 * Large companies that bear the same bare name and are nobody's subsidiary of each other: `name: words of one | words of the other`. A legal form is
 * no principle to tell companies by, since a group has one of its own in every country (Siemens AG, Siemens AS); so these few are listed.
 */
const known = `
  merck: kgaa emd serono darmstadt | co inc msd sharp dohme rahway
  volvo: ab group trucks buses penta construction financial | car cars personvagnar
  rolls royce: plc holdings aerospace power deutschland submarines | motor cars
`;

type Homonym = readonly [name: string, ...words: (readonly string[])[]];

const homonyms: readonly Homonym[] = known
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', sides = ''] = line.split(':');
    return [name.trim().replace(' ', ''), ...sides.split('|').map((side) => side.trim().split(' '))];
  });

/** Whether two names, legal forms included, tell two of these companies apart. */
export function areHomonyms(a: CompanyName, b: CompanyName): boolean {
  const homonym = homonyms.find(([name]) => a.joined.startsWith(name) && b.joined.startsWith(name));
  if (homonym === undefined) return false;
  const [sideA, sideB] = [sideOf(a, homonym), sideOf(b, homonym)];
  return sideA !== -1 && sideB !== -1 && sideA !== sideB;
}

function sideOf({ written }: CompanyName, [, ...sides]: Homonym): number {
  const words = foldWords(written);
  return sides.findIndex((side) => side.some((word) => words.includes(word)));
}
