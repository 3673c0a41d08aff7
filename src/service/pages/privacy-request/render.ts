import { requestKinds } from '../../../contract/privacy';
import type { Settings } from '../../../contract/settings';
import { html, type Html } from './html';
import { pageLanguages, wordsByLanguage, type PageLanguage } from './languages';
import { style } from './style';
import type { PrivacyWords } from './words/privacy-words';

/** What the page says of this organisation. */
export interface PageFacts {
  readonly settings: Pick<Settings, 'organisation' | 'legal' | 'brand' | 'retention'>;
  /** Networks that look-ups ask. */
  readonly networks: readonly { readonly name: string; readonly homepage: string }[];
}

/** What stands above the form when it comes again. */
export type FormProblem = 'badAddress' | 'tooMany';

/** The page with the form. `address` is what was typed before. */
export function renderForm(
  language: PageLanguage,
  facts: PageFacts,
  { problem, address }: { readonly problem: FormProblem | null; readonly address: string },
): string {
  const words = wordsByLanguage[language];
  return page(
    language,
    words.title,
    html`
      ${problem === null ? '' : html`<p class="problem" role="alert">${words[problem]}</p>`} ${about(words, facts)}
      <h2 id="ask">${words.askTitle}</h2>
      <form method="post" action="/privacy/">
        <input type="hidden" name="lang" value="${language}" />
        <fieldset>
          <legend class="quiet">${words.withinMonth}</legend>
          ${requestKinds.map(
            (kind) => html`<label><input type="radio" name="kind" value="${kind}" required /> ${words.kind[kind]}</label>`,
          )}
        </fieldset>
        <label for="address">${words.addressLabel}</label>
        <input
          type="email"
          id="address"
          name="address"
          maxlength="254"
          autocomplete="email"
          aria-describedby="hint"
          value="${address}"
          required
        />
        <p class="quiet" id="hint">${words.addressHint}</p>
        <button type="submit">${words.send}</button>
      </form>
      <h2>${words.contactTitle}</h2>
      <p>${contactOf(words, facts)}</p>
    `,
  );
}

/** What everybody is told who asked, whoever they are. */
export function renderDone(language: PageLanguage, facts: PageFacts, reference: string): string {
  const words = wordsByLanguage[language];
  const { contact } = facts.settings.organisation;
  return page(
    language,
    words.doneTitle,
    html`
      <p>${words.done} <strong class="reference">${reference}</strong></p>
      <p>${contact === null ? words.noContact : fill(words.prove, { contact, reference })}</p>
      <p class="quiet">${words.whyProve}</p>
      <p>${words.withinMonth}</p>
      <p><a href="/privacy/?lang=${language}">${words.back}</a></p>
    `,
  );
}

function about(words: PrivacyWords, { settings, networks }: PageFacts): Html {
  const { organisation, legal, brand } = settings;
  const name = organisation.name ?? brand?.name ?? words.thisOrganisation;
  return html`
    <p>${fill(words.intro, { organisation: name })}</p>
    ${paragraphs(legal.privacyText)}
    <h2>${words.keptTitle}</h2>
    <ul>
      ${words.kept.map((line) => html`<li>${line}</li>`)}
    </ul>
    <p>${words.notKept}</p>
    <h2>${words.sourcesTitle}</h2>
    <p>${networks.length === 0 ? words.noSources : words.sources}</p>
    <ul>
      ${networks.map(({ name: network, homepage }) => html`<li><a href="${homepage}" rel="noreferrer">${network}</a></li>`)}
    </ul>
    <h2>${words.whyTitle}</h2>
    <p>${words.why} ${legal.basis === null ? '' : fill(words.basisIs, { basis: words.basis[legal.basis] })}</p>
    <h2>${words.howLongTitle}</h2>
    <p>${fill(words.howLong, { days: String(settings.retention.unopenedPeopleDays) })}</p>
    <h2>${words.whoTitle}</h2>
    <p>${words.who}</p>
    <h2>${words.rightsTitle}</h2>
    <p>${words.rights}</p>
  `;
}

function contactOf(words: PrivacyWords, { settings }: PageFacts): string {
  const { contact } = settings.organisation;
  return contact === null ? words.noContact : fill(words.contact, { contact });
}

/** The organisation's own words, as text: a line is a paragraph. */
function paragraphs(text: string): readonly Html[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => html`<p>${line}</p>`);
}

/** In one piece: the policy knows it by its every character. */
const styleElement: Html = { safe: `<style>${style}</style>` };

function page(language: PageLanguage, title: string, content: Html): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${styleElement}
      </head>
      <body>
        <main>
          <nav>${pageLanguages.map((one) => languageLink(one, language))}</nav>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`.safe;
}

function languageLink(one: PageLanguage, current: PageLanguage): Html {
  const words = wordsByLanguage[one].language;
  if (one === current) return html`<strong lang="${one}">${words}</strong>`;
  return html`<a href="/privacy/?lang=${one}" lang="${one}" hreflang="${one}">${words}</a>`;
}

function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
