import { createHash } from 'node:crypto';

/** The page's own rules; it loads nothing. */
export const style = `
:root{color-scheme:light dark;--ink:#1b1a19;--paper:#fff;--quiet:#605e5c;--line:#d2d0ce;--accent:#0f548c;--on-accent:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#f3f2f1;--paper:#1f1f1f;--quiet:#c8c6c4;--line:#484644;--accent:#6cb8f6;--on-accent:#10151a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,"Segoe UI",sans-serif}
main{max-width:42rem;margin:0 auto;padding:1.5rem 1rem 4rem;overflow-x:clip;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25}
h2{font-size:1.1rem;margin:2rem 0 .25rem}
p,ul{margin:.5rem 0}
a{color:var(--accent)}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem}
form{border:1px solid var(--line);border-radius:.5rem;padding:1rem}
fieldset{border:0;margin:0;padding:0}
label{display:block;padding:.35rem 0}
input[type=email]{display:block;width:100%;font:inherit;padding:.5rem;border:1px solid var(--quiet);border-radius:.25rem;background:var(--paper);color:var(--ink)}
button{font:inherit;margin-top:1rem;padding:.6rem 1.2rem;border:0;border-radius:.25rem;background:var(--accent);color:var(--on-accent);cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.quiet{color:var(--quiet);font-size:.9rem}
.problem{border-left:.25rem solid #c50f1f;padding-left:.75rem}
.reference{font-size:1.4rem;letter-spacing:.05em}
`;

/** Nothing but these very rules and a form to this service; no script, no frame, no other host. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join(';');
