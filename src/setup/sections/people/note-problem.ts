import type { Words } from '../../locales/words';

/** As the contract has it. */
const bounds = { least: 3, most: 500 };

/** What is wrong with a note of this length; one that is not needed may be empty. */
export function noteProblem({ t }: Words, { needed }: { readonly needed: boolean }): (text: string) => string | null {
  return (text) => {
    if (text === '' && !needed) return null;
    if (text.length < bounds.least) return t('problem.short', { limit: bounds.least });
    return text.length > bounds.most ? t('problem.long', { limit: bounds.most }) : null;
  };
}
