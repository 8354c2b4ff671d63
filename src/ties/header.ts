import { lineEndFrom, nextContent } from './bytes.js';
import { ALLOWED, ONLY_TIES, quoted, refuseAt, refuseThirdColumn } from './refuse.js';

/** Longest first line that can be a header, in bytes: two words; assumption. */
const LONGEST = 400;

/** A word of a header, perhaps in quotes, where it may hold more than one word. */
const WORD = /"([\p{L}_][^"]*)"|'([\p{L}_][^']*)'|([\p{L}_][\p{L}\p{N}_.-]*)/gu;

/** Words that announce what somebody is or has instead of whom a tie joins. The list is ours; it can only be a beginning. */
const ATTRIBUTES = new Set(
  (
    'address age amount balance birth birthday birthdate born category class cluster colour color community country ' +
    'credit date debt diagnosis disease dob education email employer ethnicity firstname gender grade group income job ' +
    'label lastname marital name nationality occupation phone postcode profession race rating region religion ' +
    'salary score sex ssn status surname telephone time timestamp type value wage weight year zip zipcode'
  ).split(' '),
);

/**
 * Steps over the header, if the first line that counts is two words.
 *
 * The words are looked at once, so that a table of people does not pass for ties, and are not kept.
 *
 * @returns where the lines of numbers start: behind the header, or `start` if there is none.
 * @throws InputError `third-column` if the header has more than two words; `person-record` if a word announces an attribute.
 */
export function skipHeader(bytes: Uint8Array, file: string, start: number): number {
  const position = nextContent(bytes, start);
  const end = lineEndFrom(bytes, position);
  if (end - position > LONGEST) return start;
  const line = new TextDecoder().decode(bytes.subarray(position, end));
  if (line.replace(WORD, '').replace(/[\s,;]/g, '') !== '') return start;
  const words = [...line.matchAll(WORD)];
  if (words.length < 2) return start;

  const placeOf = (index: number) => position + new TextEncoder().encode(line.slice(0, index)).length;
  if (words.length > 2) refuseThirdColumn(bytes, file, placeOf(words[2].index));
  for (const word of words) {
    const text = word[1] ?? word[2] ?? word[3];
    if (!partsOf(text).some((part) => ATTRIBUTES.has(part))) continue;
    refuseAt(bytes, file, placeOf(word.index), {
      kind: 'person-record',
      message: 'The header announces what somebody is or has, not whom a tie joins.',
      found: quoted(text),
      allowed: ALLOWED,
      next: ONLY_TIES,
    });
  }
  return end;
}

/** The plain words in a column's name: `dateOfBirth` and `date_of_birth` both hold `birth`. */
function partsOf(name: string): string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
}
