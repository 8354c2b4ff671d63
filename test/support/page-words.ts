/** What stands on a page of the laboratory for a reader, and what should not. Run in the page. */

/** English words that are words of neither Dutch nor Chinese. */
export const ENGLISH = new Set(
  `about above after again against almost already always and another answer answered any anything appeal
  are around because before below better between but button can change changed changes choice choices
  choose citizen citizens click close closed compare copied copy could count counted counts critical
  cut-off delete did differ difference different differs does doors each early empty equal every
  everybody everything false fewer fifth find first fixed for friend friends from full gained has have
  here hide higher highest his how into job known large least less list listed lived lives living
  loading long lost lower lowest luck made make makes might missing money month months more most must
  never new next nobody none not nothing often old one only out owed pages paid people person
  picture points press previous print privilege privileges question questions record recorded records
  rename reported rule rules said same sanction sanctions save says search second seed seeds sentence
  share short should show shut silent since society some somebody something sometimes speech still
  system table than that the their them then there these they third this those three through told true
  two under unknown until value values were what when where which while who whole whom whose why with
  within without work worked working worlds worse would wrongful wrongly year years yet you your yours`.split(
    /\s+/,
  ),
);

/** The text a reader of the page's own language is given: without code, and without what is marked English. */
export function ownText(language: string): string {
  const main = document.querySelector('main')?.cloneNode(true) as HTMLElement | undefined;
  for (const foreign of main?.querySelectorAll('[lang], code, pre, .code, textarea, script, style') ?? []) {
    if (
      foreign.tagName === 'CODE' ||
      foreign.tagName === 'PRE' ||
      foreign.getAttribute('lang') !== language
    ) {
      foreign.remove();
    }
  }
  const said = [...(main?.querySelectorAll('[aria-label], [title], [placeholder]') ?? [])].flatMap((one) =>
    ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? ''),
  );
  // between elements stands a space, or two words become one
  const parts: string[] = [];
  const walker = main && document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker?.nextNode()) parts.push(walker.currentNode.textContent ?? '');
  return [...parts, ...said, document.title].join(' ').replace(/\s+/g, ' ');
}

/** Makes every text of the about 40 % longer, as another language might. */
export function lengthened(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.data.includes('ẍ')) continue; // stood there before
    const words = text.data.split(' ');
    // every word grows, so that lines may still break where they broke
    text.data = words
      .map((word) =>
        /\p{L}{2}/u.test(word) ? `${word}ẍ${'e'.repeat(Math.ceil(word.length * 0.4) - 1)}` : word,
      )
      .join(' ');
  }
}

/** Labels and buttons whose text does not fit, and by how much the is wider than the screen. */
export function cutOff(): { wider: number; clipped: string[] } {
  const clipped = [
    ...document.querySelectorAll<HTMLElement>(
      'button, label, summary, th, dt, h1, h2, h3, nav a, figcaption',
    ),
  ]
    .filter((one) => one.offsetParent !== null && !one.closest('.visually-hidden, .scroll'))
    .filter((one) => getComputedStyle(one).display !== 'inline')
    .filter((one) => one.scrollWidth > one.clientWidth + 2 || one.scrollHeight > one.clientHeight + 6)
    .map((one) => `${one.tagName.toLowerCase()} “${one.textContent?.trim().slice(0, 40)}”`);
  return { wider: document.documentElement.scrollWidth - innerWidth, clipped };
}
