/**
 * What ideas of the catalogue are called in another language, found by their English text. A text that has no
 * entry, such as that of a new idea, stays English and is marked as English.
 */
import { packedKey } from './packed-keys.js';

/** English text to translation; the build packs the English texts, see `packed-keys.ts`. */
export type Dictionary = Readonly<Record<string, string>>;

/** Sentences that are put together as a life is lived again, see `run/told.ts`. */
export interface ToldSentences {
  score(points: number): string;
  balance(points: number): string;
  criterion(label: string, below: number, grounds: string): string;
  entry(points: number, event: string): string;
  earlier(points: number): string;
  either(names: string[]): string;
  /** What stands between two sentences. */
  gap: string;
}

export interface Labels {
  entries: Dictionary;
  told: ToldSentences;
}

/** A text in the language of the labels; undefined where there is none. */
export function translated(text: string, { entries, told }: Labels): string | undefined {
  const entry = entries[packedKey(text)] ?? entries[text];
  if (entry !== undefined) return entry;
  const say = (part: string) => translated(part, { entries, told });
  for (const [shape, put] of SHAPES) {
    const found = shape.exec(text)?.slice(1);
    const said = found && put(found, told, say);
    if (said !== undefined) return said;
  }
  return undefined;
}

type Say = (text: string) => string | undefined;
type Shape = [RegExp, (found: string[], told: ToldSentences, say: Say) => string | undefined];

const number = (text: string): number => Number(text.replaceAll(',', '').replace('−', '-'));

/** All parts in the other language, or nothing. */
function all(parts: readonly string[], say: Say): string[] | undefined {
  const said = parts.map(say);
  return said.every((part) => part !== undefined) ? said : undefined;
}

const SHAPES: readonly Shape[] = [
  [/^Your score is (-?[\d,.]+)\.$/, ([points], told) => told.score(number(points))],
  [/^Your balance is (-?[\d,.]+)\.$/, ([points], told) => told.balance(number(points))],
  [
    /^(.+) counts ([\d,.]+) points below neutral: (.+)$/,
    ([label, below, grounds], told, say) => {
      const [name, why] = [say(label), say(grounds)];
      return name && why && told.criterion(name, number(below), why);
    },
  ],
  [
    /^([+-]?[\d,.]+) points for “(.+)”\.$/,
    ([points, event], told, say) => {
      const name = say(event);
      return name && told.entry(number(points), name);
    },
  ],
  [/^([+-]?[\d,.]+) points for earlier reports\.$/, ([points], told) => told.earlier(number(points))],
  [
    /^(.+ or .+)$/,
    ([names], told, say) => {
      const said = all(names.split(' or '), say);
      return said && told.either(said);
    },
  ],
  [/^(.+?[.?!] .+)$/, ([text], told, say) => all(text.split(/(?<=[.?!]) /), say)?.join(told.gap)],
];
