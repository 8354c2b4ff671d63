/** HTML that escapes whatever is put into it, unless it is HTML already. */

export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

type Part = Html | string | number | readonly Part[] | null | undefined | false;

const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that stands in an element or in a quoted attribute. Control characters are left out. */
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => NAMES[sign]!).replace(/(?![\n\t])\p{Cc}/gu, '');

function put(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(put).join('');
  return escaped(String(part));
}

/** A piece of HTML: what stands between the backticks is kept, what is put in is escaped. */
export const html = (pieces: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(pieces.reduce((text, piece, index) => text + piece + put(parts[index]), ''));

/** What is HTML or SVG already, made by this program. */
export const raw = (text: string): Html => new Html(text);
