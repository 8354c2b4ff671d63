/** The command line that lives the same world. */
import type { Rules } from '../worker/protocol.js';
import { quoted } from './compare-command.js';
import type { State } from './link.js';

type Asked = Pick<State, 'a' | 'society' | 'citizens' | 'months' | 'seed'>;

export function runCommandOf({ society, citizens, seed, months, a }: Asked): string {
  return `npx glasshouse run ${rulesOf(a)} --society ${society} --citizens ${citizens} --months ${months} --seed ${seed}`;
}

/** A regime that is no preset is a file somebody has saved. */
const rulesOf = (rules: Rules): string =>
  'text' in rules
    ? 'regime.yaml'
    : [rules.preset, ...rules.set.flatMap((change) => ['--set', quoted(change)])].join(' ');
