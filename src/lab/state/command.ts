/** The command line that gives the same numbers. */
import type { Rules } from '../worker/protocol.js';
import type { State } from './link.js';

/** @param how  one world, or the two of the link */
export function commandOf(
  {
    society,
    citizens,
    seed,
    months,
    a,
    b,
  }: Pick<State, 'society' | 'citizens' | 'seed' | 'months' | 'a' | 'b'>,
  how: 'run' | 'compare',
): string {
  const rest = `--society ${society} --citizens ${citizens} --months ${months} --seed ${seed}`;
  if (how === 'run') {
    return `glasshouse run ${named(a)}${changes(a)} ${rest}`;
  }
  const sameBase = 'preset' in a && 'preset' in b && a.preset === b.preset && a.set.length === 0;
  return sameBase
    ? `glasshouse compare ${named(a)}${changes(b)} ${rest}`
    : `glasshouse compare ${named(a)} ${named(b)}${changes(b)} ${rest}`;
}

const named = (rules: Rules): string => ('preset' in rules ? rules.preset : 'regime.yaml');

const changes = (rules: Rules): string =>
  'preset' in rules ? rules.set.map((change) => ` --set ${quoted(change)}`).join('') : '';

const quoted = (text: string): string =>
  /^[\w.=:/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
