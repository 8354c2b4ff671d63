/** Circumstances in plain words. */

import type { Words } from '../../words/words.js';
import type { Circumstances } from '../../worker/life/protocol.js';

/** Where a trait parts into low, middling and high: about a standard deviation around its mean. */
const EDGES: Readonly<Record<string, readonly [number, number]>> = {
  'income-class': [12, 21],
  conscientiousness: [25, 40],
  courage: [20, 37],
  opinion: [30, 45],
  'leisure-taste': [12, 21],
};

export function stepOf(trait: string, value: number): 0 | 1 | 2 {
  const [low, high] = EDGES[trait] ?? [0, 0];
  return value < low ? 0 : value < high ? 1 : 2;
}

export function factsOf(who: Circumstances, { facts }: Words['life']): string[] {
  const { traits } = who;
  const step = (trait: string, sentences: readonly string[]) =>
    traits[trait] === undefined ? [] : [sentences[stepOf(trait, traits[trait])]];
  return [
    facts.group(who.group),
    facts.home(who.others),
    ...(traits['parent'] === 1 ? [facts.child] : []),
    who.job ? facts.work : facts.noWork,
    ...step('income-class', facts.income),
    facts.money(who.money),
    ...(who.arrears > 0 ? [facts.arrears(who.arrears)] : []),
    ...(who.loan > 0 ? [facts.loan(who.loan)] : []),
    facts.ties(who.ties),
    ...step('conscientiousness', facts.care),
    ...step('courage', facts.courage),
    ...step('opinion', facts.opinion),
    ...step('leisure-taste', facts.games),
  ];
}
