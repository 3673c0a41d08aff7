import { settle } from './name-sounds';

/**
 * How names of one language are read, and so written in Cyrillic by custom: `spelling=sound`, a pattern each, one after the other, in the
 * sound letters of `name-sounds.ts`. The customs are the published ones (practical transcription; Polivanov for Japanese, Palladius for Chinese).
 */
const languages = [
  // English
  `^kn=n ^wr=r ough=o augh=o igh=ai ck=k tch=c ch=c sh=s th=t ph=f dge=z dg=z wh=u ee=i ea=i oo=u oa=ou ow=ou ay=ei ai=ei ey$=i ei=ei
   ew=iu aw=o au=o ou=au a(?=[bcdfgklmnprstvz]e)=ei i(?=[bcdfgklmnprstvz]e)=ai o(?=[bcdfgklmnprstvz]e)=ou e$= es$=s
   j=z g(?=[eiy])=z c(?=[eiy])=s c=k w=u y=i x=ks u(?=[bcdfgklmnprstvz]{2})=a q=k`,
  // French
  `eaux?=o au[dltsx]+$=o aux=o au=o oux?=u oi=ua oy=ua ch=s ph=f th=t gn=ni qu=k gu(?=[ei])=g gue$=g ai[ns]?(?=$)=e ain=en ein=en ai=e ei=e eux?=e
   ers?$=e ez$=e et$=e ill=i es?$= [dtspxz]+$= (?<=[aeiou])s(?=[aeiouy])=z j=z ge(?=[ao])=z g(?=[eiy])=z c(?=[eiy])=s c=k h= u=iu y=i x=ks`,
  // German, Dutch
  `tsch=c sch=s chs=ks ch=h ck=k ph=f th=t tz=c z=c ei=ai ey=ai ay=ai eu=oi au=au ie=i v=f qu=kv w=v (?<=[aeiou])s(?=[aeiou])=z (?<=[aeiou])h=
   oe=e ue=iu ae=e j=i x=ks y=i`,
  `sch=sh ij=ei ui=ei oe=u ou=au ee=e oo=o aa=a uu=iu eu=e ie=i ch=h g=h z=z v=v w=v j=i c=k y=ei x=ks`,
  // Italian, Spanish, Portuguese
  `sci(?=[aou])=s sc(?=[ei])=s ch=k gh=g gli=li gn=ni cci(?=[aou])=c ci(?=[aou])=c c(?=[ei])=c c=k ggi(?=[aou])=z gi(?=[aou])=z g(?=[ei])=z qu=ku
   z=c h= j=i (?<=[aeiou])s(?=[aeiou])=z`,
  `ch=c ll=li qu=k gu(?=[ei])=g g(?=[ei])=h j=h c(?=[ei])=s c=k z=s h= y=i x=s`,
  `lh=li nh=ni ch=s qu=k gu(?=[ei])=g g(?=[ei])=z j=z c(?=[ei])=s c=k oes$=oins ao$=an o$=u (?<=[aeiou])s(?=[aeiou])=z x=s h= y=i`,
  // Polish, Hungarian, Turkish
  `szcz=s sz=s cz=c rz=z ch=h ci(?=[aeou])=c si(?=[aeou])=s zi(?=[aeou])=z c=c w=v j=i y=i`,
  `sz=s zs=z cs=c gy=d ly=i ny=ni ty=t c=c j=i y=i`,
  `c=z j=z y=i`,
  // Latin, Greek
  `aeus$=ei eus$=ei ius$=i us$= os$= es$= ae=e oe=e ph=f th=t ch=h rh=r c(?=[eiy])=c c=k qu=kv y=i x=ks j=i (?<=[aeiou])s(?=[aeiou])=z`,
  `aeus$=ei eus$=ei ius$=i us$= os$= es$= ae=e oe=e au=av eu=ev ph=f th=f ch=h rh=r c(?=[eiy])=c c=k y=i x=ks`,
  // Japanese
  `tch=tt chi=ti ch=ti shi=si sh=si ts=c ji=zi j=zi n(?=[bmp])=m ou=o oo=o uu=u y(?=[aou])=i`,
  // Chinese
  `zh=cz j=cz q=c x=s sh=s ch=c c=c z=cz r=z ong=un hui=huei iu=iu yi=i wu=u w=v y=i ng$=n uo=o`,
].map((rules) => rules.trim().split(/\s+/).map(readRule));

type Rule = readonly [RegExp, string];

function readRule(entry: string): Rule {
  const at = entry.lastIndexOf('=');
  return [new RegExp(entry.slice(0, at), 'y'), entry.slice(at + 1)];
}

/** The sound keys of a name in Latin letters, folded by `foldLetters`, as it is read in each of the languages; each once. */
export function readingKeys(folded: string): readonly string[] {
  return [...new Set(languages.map((rules) => settle(readAs(folded, rules))))];
}

function readAs(folded: string, rules: readonly Rule[]): string {
  let key = '';
  for (let at = 0; at < folded.length;) {
    const [length, sound] = ruleAt(folded, at, rules);
    key += sound;
    at += length;
  }
  return key;
}

/** How many letters the first rule that fits takes, and what they sound like. */
function ruleAt(folded: string, at: number, rules: readonly Rule[]): readonly [number, string] {
  for (const [pattern, sound] of rules) {
    pattern.lastIndex = at;
    const found = pattern.exec(folded)?.[0];
    if (found) return [found.length, sound];
  }
  return [1, folded.charAt(at)];
}
