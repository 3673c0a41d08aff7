import type { Words } from '../locales/words';
import type { LoadedSamples } from './samples';

/** What is wrong with the start, in words; the last one is the gravest. Takes the page's protocol with its colon. */
export function startProblems({ missing }: LoadedSamples, protocol: string, { t }: Words): readonly string[] {
  const noSamples = missing === null ? [t('start.noSamples')] : [];
  const someMissing = missing !== null && missing.length > 0 ? [t('start.missing', { files: missing.join(', ') })] : [];
  const noHttps = protocol === 'https:' ? [] : [t('start.https')];
  return [...noSamples, ...someMissing, ...noHttps];
}
