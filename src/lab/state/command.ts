/** The command line that lives the same world. */
import type { Rules } from '../worker/protocol.js';
import type { State } from './link.js';

export function commandOf({
  society,
  citizens,
  seed,
  months,
  a,
}: Pick<State, 'society' | 'citizens' | 'seed' | 'months' | 'a'>): string {
  return `glasshouse run ${named(a)}${changes(a)} --society ${society} --citizens ${citizens} --months ${months} --seed ${seed}`;
}

const named = (rules: Rules): string => ('preset' in rules ? rules.preset : 'regime.yaml');

const changes = (rules: Rules): string =>
  'preset' in rules ? rules.set.map((change) => ` --set ${quoted(change)}`).join('') : '';

const quoted = (text: string): string =>
  /^[\w.=:/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
