const repeat = (text: string, times: number) => text.repeat(times);

/** Where no request may ever go. */
export const evilHost = 'evil.example';
const evil = `https://${evilHost}`;

/** What a script does that ran after all: the page that plays Outlook then knows it, whichever frame it ran in. */
export const sign = 'top.acquaintHacked=1';

/**
 * What somebody may write where a name, a title, a company, a bio or a post is to stand. A row is the whole of a case: further suites add
 * rows. Addresses lead to a host that is not there, and to `/hostile` of our own.
 */
export const hostileWords = {
  'a script': `<script>${sign}</script><script src="${evil}/s.js"></script></script><script>${sign}//`,
  'a picture': `<img src="${evil}/i.png" onerror="${sign}"><img src=/hostile.png onerror=${sign}>`,
  'a drawing': `<svg onload="${sign}"><script>${sign}</script><use href="${evil}/u.svg#a"/><animate onbegin="${sign}"/></svg>`,
  'a formula': `<math><mi xlink:href="javascript:${sign}">x</mi><annotation-xml encoding="text/html"><img src=x onerror=${sign}>`,
  'a style': `<style>*{display:none!important}@import "${evil}/s.css";</style><link rel=stylesheet href="${evil}/l.css">`,
  'a frame': `<iframe srcdoc="<script>${sign}</script>"></iframe><iframe src="${evil}/f"></iframe><object data="${evil}/o"></object>`,
  'a refresh': `<meta http-equiv="refresh" content="0;url=${evil}/r"><base href="${evil}/">`,
  'a form': `<form action="${evil}/p"><input name=a autofocus onfocus="${sign}"><button formaction="javascript:${sign}">x</button></form>`,
  'the end of an attribute': `" onmouseover="${sign}" autofocus onfocus="${sign}" x="' onclick='${sign}' \` onload=\`${sign}\``,
  'the end of a comment': `--><!--<img src=x onerror=${sign}>--></title></textarea></noscript><img src=x onerror=${sign}>`,
  entities: `&lt;img src=x onerror=${sign}&gt;&#60;script&#62;${sign}&#60;/script&#62;&NewLine;&lbrace;`,
  CSS: `;}*{background:url(${evil}/c.png)}@import"${evil}/c.css";color:expression(${sign});width:99999px`,
  'braces of our messages': `{name} {count, plural, one {#} other {${'{'}}} {0} '{' }} {{`,
  templates: `\${${sign}} {{constructor.constructor('${sign}')()}} <%= ${sign} %> #{${sign}} %s %d %1$s $& $1`,
  'names of built-in things': '__proto__ constructor toString hasOwnProperty valueOf',
  'one name of a built-in thing': '__proto__',
  'another name of a built-in thing': 'constructor',
  JSON: `","verdict":"proven","accounts":[{"__proto__":{"verdict":"proven"}}],"x":"`,
  'a link in words': `[click](javascript:${sign}) <${evil}/a> ${evil}/b javascript:${sign}`,
  'text turned around': '\u202Eelpmaxe.knab@ssob\u202C \u202Dleft\u202C',
  'text turned around for good': '\u202E\u202E\u202Eelpmaxe.knab@ssob',
  'isolates that do not end': '\u2066\u2067\u2068ליאת \u2067\u2067 abc 123',
  'isolates that end what they did not begin': '\u2069\u2069\u2069\u202C\u202C\u202Eelpmaxe',
  'a name from right to left': 'ليلى بنت يوسف (مديرة 2) — שרה כהן',
  'nothing to see': repeat('\u200B\u200C\u200D\u2060\uFEFF\u00AD', 400),
  'nothing to see within words': `An${repeat('\u200B\u2060', 300)}na B${repeat('\uFEFF', 300)}erg`,
  'control characters': `An\u0000na\u0001\u0007\u0008\u001B[31m\u007F\u0085 \u2028Berg\u2029\r\n\r\nX: y\t\t\uFFFE\uFFFF`,
  'halves of letters': 'An\uD83Dna \uDC69 Berg \uD83D',
  'letters under marks': `Z${repeat('\u0300\u0301\u0489', 100)}al${repeat('\u0335\u0322', 80)}go`,
  'a long word': repeat('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', 125),
  'a long line of signs': repeat('/\\|_-=', 1700),
  'many words': repeat('word ', 2000),
  'many lines': repeat('line\n', 2000),
  'a flood of emoji': repeat('👩🏽‍🚀👨‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿🇱🇻', 200),
  'wide signs': repeat('﷽𒐫꧅', 60),
  'spaces only': repeat('\u00A0\u3000 ', 200),
} as const satisfies Readonly<Record<string, string>>;

/** What somebody may give as the address of a profile, a page or a post. None of them is to be a link. */
export const hostileLinks = {
  'a script': `javascript:${sign}`,
  'a script in capitals after spaces': ` \t\nJaVa\tScRiPt:${sign}`,
  'a script behind a control character': `\u0001javascript:${sign}`,
  VBScript: 'vbscript:msgbox(1)',
  'a page in the link': `data:text/html,<script>${sign}</script>`,
  'a page in the link, encoded': 'data:text/html;base64,PHNjcmlwdD50b3AuYWNxdWFpbnRIYWNrZWQ9MTwvc2NyaXB0Pg==',
  'a blob': 'blob:https://localhost/0b9d1c1e-6d0e-4b0e-9a52-0c3c5a5a5a5a',
  'a file': 'file:///etc/passwd',
  'no TLS': `http://${evilHost}/`,
  'no TLS and no slashes': `http:${evilHost}`,
  'our own host': '/hostile',
  'the host of the page': `//${evilHost}/`,
  'a user name': `https://bsky.app@${evilHost}/`,
  'a user name and a password': `https://bsky.app:443@${evilHost}/`,
  'a program of the machine': 'ms-officecmd:{"id":1}',
  'half a link': 'https://[',
  nothing: '',
} as const satisfies Readonly<Record<string, string>>;
