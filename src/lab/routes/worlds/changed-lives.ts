/** Lives that differ between two worlds, as a list to look through. */
import { type Answer, OUTCOMES, type Twins } from '../../worker/protocol.js';

export type Outcome = (typeof OUTCOMES)[number];
export const SORTS = ['split', 'doors', 'behind', 'money', 'citizen'] as const;
export type Sort = (typeof SORTS)[number];
export const FILTERS = ['differ', 'worse', 'better', 'equal'] as const;
export type Filter = (typeof FILTERS)[number];

export interface ChangedLife {
  citizen: number;
  outcome: Outcome;
  /** Month of the first split, from 1; 0 if the lives are the same. */
  month: number;
  /** What parted first. */
  column: string;
  /** Months with a door shut, summed over doors; months with any shut; months behind with payments. */
  doors: [number, number];
  under: [number, number];
  behind: [number, number];
  /** Money left, in months of expenditure. */
  money: [number, number];
}

/** One pair of lives; undefined before the answer is there. */
export function lifeOf(answer: Answer | undefined, citizen: number): ChangedLife | undefined {
  const { outcomes, parting, partingColumn, columns, twins } = answer ?? {};
  if (!outcomes || !parting || !partingColumn || !columns || !twins || citizen >= outcomes.length)
    return undefined;
  const pair = ([a, b]: readonly [ArrayLike<number>, ArrayLike<number>]): [number, number] => [
    a[citizen],
    b[citizen],
  ];
  const [a, b] = pair(twins.money);
  return {
    citizen,
    outcome: OUTCOMES[outcomes[citizen]],
    month: parting[citizen],
    column: parting[citizen] === 0 ? '' : columns[partingColumn[citizen]].label,
    doors: pair(twins.doors),
    under: pair(twins.under),
    behind: pair(twins.behind),
    money: [a / 8, b / 8],
  };
}

/** What a life is sorted by; the largest change comes first, whichever way it goes. */
function rankOf({ twins, parting }: Answer, sort: Sort): (citizen: number) => number {
  const change =
    ([a, b]: readonly [ArrayLike<number>, ArrayLike<number>]) =>
    (citizen: number) =>
      -Math.abs(b[citizen] - a[citizen]);
  if (sort === 'split') return (citizen) => parting?.[citizen] ?? 0;
  if (sort === 'citizen' || !twins) return (citizen) => citizen;
  return change(twins[sort]);
}

/** Citizens whose lives differ, in the order asked for; equal ones by number. */
export function changedLives(answer: Answer, filter: Filter, sort: Sort, reversed = false): Uint32Array {
  const { outcomes = new Uint8Array(0), parting = new Uint16Array(0) } = answer;
  const wanted = OUTCOMES.indexOf(filter as Outcome);
  const found: number[] = [];
  for (let i = 0; i < outcomes.length; i++) {
    if (parting[i] !== 0 && (filter === 'differ' || outcomes[i] === wanted)) found.push(i);
  }
  const rank = rankOf(answer, sort);
  const way = reversed ? -1 : 1;
  return Uint32Array.from(found.sort((one, other) => way * (rank(one) - rank(other)) || one - other));
}

/** Why a life came out worse in the second world: more months of doors shut, else more months behind, else less money. */
export type Reason = 'doors' | 'behind' | 'money';

function reasonOf(twins: Twins, citizen: number): Reason {
  const moved = ([a, b]: Twins['doors'] | Twins['money']) => a[citizen] !== b[citizen];
  if (moved(twins.doors)) return 'doors';
  return moved(twins.behind) ? 'behind' : 'money';
}

/** Up to so many lives that came out worse, those first for whom most changed by the reason that decides. */
export function worstOff(
  answer: Answer,
  most: number,
): { citizen: number; reason: Reason; a: number; b: number }[] {
  const { outcomes, twins } = answer;
  if (!outcomes || !twins) return [];
  const worse = OUTCOMES.indexOf('worse');
  const rank = { doors: 0, behind: 1, money: 2 };
  return [...outcomes.keys()]
    .filter((citizen) => outcomes[citizen] === worse)
    .map((citizen) => {
      const reason = reasonOf(twins, citizen);
      const scale = reason === 'money' ? 8 : 1;
      const [a, b] = twins[reason];
      return { citizen, reason, a: a[citizen] / scale, b: b[citizen] / scale };
    })
    .sort(
      (one, other) =>
        rank[one.reason] - rank[other.reason] ||
        Math.abs(other.b - other.a) - Math.abs(one.b - one.a) ||
        one.citizen - other.citizen,
    )
    .slice(0, most);
}

/** Why lives came out worse in the second world; the first reason that holds. */
export function worseBy({ outcomes, twins }: Answer): Record<Reason, number> {
  const by: Record<Reason, number> = { doors: 0, behind: 0, money: 0 };
  const worse = OUTCOMES.indexOf('worse');
  if (!outcomes || !twins) return by;
  for (let i = 0; i < outcomes.length; i++) {
    if (outcomes[i] === worse) by[reasonOf(twins, i)]++;
  }
  return by;
}
