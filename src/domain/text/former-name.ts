/** How a former surname is announced: "née", "born", "dz.", "f.", "født", "născută", "урожд." and their like, in small letters before a capital. */
const announced =
  /(?<![\p{L}\p{M}])(?:[nN][ée]e|born|formerly|previously|ex|geb\.|geborene|dz\.|dzim\.?|dzimusi|agrāk|bijus[īi]|f\.|født|fodt|fødd|tidligere|n\.|născută|nascuta|fost[ăa]|урожд\.?|урожд[её]нная|ур\.|в девичестве|девичья фамилия|бывш\.|бывшая|ранее|народжена|уродж\.)[\s:]+(\p{Lu}[\p{L}\p{M}'’‑-]+)/u;

/** A display name without the announcement of a former surname, and that surname; null if it announces none. */
export function splitFormerName(name: string): { readonly now: string; readonly former: string | null } {
  const found = announced.exec(name);
  if (found?.[1] === undefined) return { now: name, former: null };
  return { now: `${name.slice(0, found.index)} ${name.slice(found.index + found[0].length)}`, former: found[1] };
}
