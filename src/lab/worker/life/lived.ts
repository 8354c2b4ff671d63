/** A life as it is being lived: the watched months and one for each decision, and what is known before the next. */
import type { I32, U16 } from '../../../engine/lanes.js';
import type { Override } from '../../../engine/overrides.js';
import { settingsIn } from '../../../engine/plan.js';
import type { MonthOfLife } from '../../../run/explain.js';
import type { Ledger } from '../../../run/ledger.js';
import { kindOf, offerOf, overridesOf, ownLetter } from './decisions.js';
import {
  CHOSEN,
  type Circumstances,
  type Kind,
  type MonthSeen,
  type Moved,
  type Offer,
  OWN,
  WATCHED,
} from './protocol.js';
import { letterIn, type Path, type WholeWorld } from './whole-world.js';

export interface Lived {
  letters: string;
  path: Path;
  /** Files of the months, from the one before the first watched month on if there is one. */
  files: MonthOfLife[];
  /** What was decided in each month of a decision. */
  decided: NonNullable<MonthSeen['decided']>[];
  offered: Kind[];
  /** The decisions as the engine takes them. */
  overrides: Override[];
}

/** Months a decision is followed in others. */
const FOLLOWED = 3;

/** Lives one citizen's months in a world, remembering what has been lived. */
export class LivedLives {
  private readonly known = new Map<string, Lived>();
  readonly last: number;

  constructor(
    readonly whole: WholeWorld,
    readonly citizen: number,
    readonly first: number,
  ) {
    this.last = first + WATCHED + CHOSEN - 1;
  }

  /** Who this is as the watched months begin. */
  circumstances(): Circumstances {
    const { whole, citizen, first } = this;
    const { path } = this.lived('');
    const moment = path[first - 1];
    const { columns, word } = whole.standingOf(moment, citizen);
    const { group, partnersThatKnow, traits } = whole.who(moment, citizen);
    const own = (name: string) => columns.get(name) ?? 0;
    return {
      citizen,
      group,
      traits,
      knownTo: partnersThatKnow,
      job: whole.faceIn(word, 'job') === 1 || own('job') === 1,
      money: own('liquidity') / 8,
      arrears: own('arrears'),
      loan: own('loan'),
      ties: whole.friendsOf(moment, citizen).size,
      others: countBits(traits['housemates'] ?? 0),
    };
  }

  lived(letters: string): Lived {
    const known = this.known.get(letters);
    if (known) return known;
    const lived = letters === '' ? this.watched() : this.decide(this.lived(letters.slice(0, -1)), letters);
    this.known.set(letters, lived);
    return lived;
  }

  /** What can be decided next; nothing when the months are over. */
  offer({ path, letters, offered }: Lived): Offer | undefined {
    if (letters.length >= CHOSEN) return undefined;
    return offerOf(this.whole.know(path[path.length - 1], this.citizen).facts, offered);
  }

  /** What the citizen would do of what is offered, as a letter. */
  ownLetter(lived: Lived): string {
    const offer = this.offer(lived);
    const { facts } = this.whole.know(lived.path[lived.path.length - 1], this.citizen);
    return offer ? ownLetter(offer.kind, facts) : OWN;
  }

  /** What the last decision of a life did to others, some months later. */
  movedByLast(letters: string): Moved {
    const place = letters.length - 1;
    const month = this.first + WATCHED + place + FOLLOWED;
    return this.moved(letters, letters.slice(0, place), month);
  }

  /** The difference that letters make to others, against other letters, at the end of a month. */
  moved(letters: string, against: string, month: number): Moved {
    const [mine, theirs] = [letters, against].map((one) => this.onwards(one, month + 1)[month]);
    const { whole, citizen } = this;
    const scores = whole.column(mine, 'score') as U16 | undefined;
    const otherwise = whole.column(theirs, 'score') as U16 | undefined;
    const changes: Moved['scores'] = [];
    scores?.forEach((score, other) => {
      const change = score - (otherwise?.[other] ?? score);
      const scored = whole.faceIn(mine.words[other], 'enrolled') === 1;
      if (change !== 0 && other !== citizen && scored) changes.push({ citizen: other, change });
    });
    changes.sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || a.citizen - b.citizen);
    const [ties, before] = [mine, theirs].map((moment) => whole.friendsOf(moment, citizen));
    return {
      month,
      scores: changes,
      lost: [...before].filter((one) => !ties.has(one)),
      kept: [...ties].filter((one) => !before.has(one)),
    };
  }

  /** The path of some letters, lived on as the citizen decides. */
  onwards(letters: string, until: number): Path {
    const letter = letterIn(letters, this.first);
    return this.whole.along(this.lived(letters).path, until, this.citizen, letter);
  }

  private watched(): Lived {
    const { whole, citizen, first } = this;
    const path = whole.along([whole.first], first + WATCHED, citizen, () => OWN);
    const from = first - 1;
    const months = Array.from({ length: first + WATCHED - from }, (_, place) => from + place);
    const files = months.map((month) => whole.tell(path, month, citizen, OWN));
    return { letters: '', path, files, decided: [], offered: [], overrides: [] };
  }

  private decide(before: Lived, letters: string): Lived {
    const { whole, citizen } = this;
    const letter = letters[letters.length - 1];
    const month = before.path.length;
    const offer = this.offer(before);
    const { facts } = whole.know(before.path[month - 1], citizen);
    const overrides = overridesOf(letter, facts) ?? [];
    const lived = overrides.length > 0 ? letter : OWN;
    const path = whole.next(before.path, citizen, lived);
    return {
      letters,
      path,
      files: [...before.files, whole.tell(path, month, citizen, lived)],
      decided: [...before.decided, { letter: lived, kind: kindOf(lived) }],
      offered: offer ? [...before.offered, offer.kind] : before.offered,
      overrides: [...before.overrides, ...overrides],
    };
  }
}

const OPEN = 0;
const SECRET = 2;
/** As many reasons as a citizen is told, see `run/told.ts`. */
const MOST_REASONS = 4;

/** A month as the citizen knows it: no more than the rules tell. */
export function seen(whole: WholeWorld, file: MonthOfLife, decided?: MonthSeen['decided']): MonthSeen {
  const { opacity } = settingsIn(whole.compiled.plan, file.month);
  const { month, happened, opened, closed, rights, tiesLost, tiesGained, state, sanctions } = file;
  const told = file.score !== null && opacity !== SECRET;
  return {
    month,
    happened,
    opened,
    closed,
    rights,
    tiesLost,
    tiesGained,
    state,
    shut: sanctions.length,
    ...(told ? { score: file.score as number } : {}),
    ...(told && opacity === OPEN && file.ledger ? { reasons: reasonsOf(file.ledger) } : {}),
    ...(decided ? { decided } : {}),
  };
}

function reasonsOf({ lines }: Ledger): NonNullable<MonthSeen['reasons']> {
  return lines
    .filter(({ scorePoints }) => scorePoints < 0)
    .sort((one, other) => one.exact - other.exact)
    .slice(0, MOST_REASONS)
    .map((line) => ({ criterion: line.label, points: line.scorePoints, grounds: groundsOf(line) }));
}

export function groundsOf({ unknown, readings }: Ledger['lines'][number]): string[] {
  return unknown ? [] : readings.filter(({ points }) => points !== 0).map(({ reason }) => reason);
}

/** Who stands in the middle of all who are scored, by score and then by number. */
export function middleOf(whole: WholeWorld, path: Path, month: number): number {
  const scores = whole.column(path[month - 1], 'score') as U16;
  const order = new Int32Array(whole.citizens).map((_, place) => place) as I32;
  order.sort((a, b) => scores[a] - scores[b] || a - b);
  return order[order.length >> 1];
}

function countBits(word: number): number {
  let bits = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
