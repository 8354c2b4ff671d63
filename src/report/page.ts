import { STAMP } from '../text/findings.js';
import { type Html, html, raw } from './html.js';
import { STYLE } from './style.js';

export interface Section {
  id: string;
  title: string;
  body: Html;
}

/** A whole page that needs nothing else: no script, no font, no request. */
export function page(head: { title: string; lead: Html; gate: Html }, sections: readonly Section[]): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer">
<title>${head.title}</title>
<link rel="icon" href="data:,">
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<h1>${head.title}</h1>
<p class="stamp">${STAMP}. Its citizens were drawn by a generator, and no record of a person went in.</p>
${head.lead}
</header>
<main id="content" tabindex="-1">
${head.gate}
<nav aria-label="Contents"><ol>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
${sections.map(
  ({ id, title, body }) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${body}
</section>
`,
)}</main>
<footer><p>Synthetic society. Not evidence about any real person, group or country.</p></footer>
</body>
</html>
`.text;
}
