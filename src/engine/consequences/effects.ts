/**
 * From consequences in force to opportunities: what a door that closed leaves of work, loans, homes.
 */
import { type Clock, type Consequence, type KernelUse, own, type Settings, table } from '../contracts.js';
import type { I32, i32, U16 } from '../lanes.js';

const deciding = (clock: Clock): boolean => clock.voluntary || clock.mandatory;

/** What the consequences in force leave of an opportunity: one look into a table. */
export function lookUp(size: i32, inForce: U16, effect: I32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = effect[inForce[i]];
  }
}

export const maskOf = (consequences: readonly Consequence[]): number =>
  consequences.reduce((mask, consequence) => mask | (1 << consequence.place), 0);

/** What consequences in force do to opportunities, looked up at the beginning of the month. */
export function effectKernels(
  consequences: readonly Consequence[],
  opportunities: readonly { name: string; economic: boolean }[],
  feedback: boolean,
): KernelUse[] {
  const privileges = consequences.filter((consequence) => consequence.kind === 'privilege');
  return opportunities
    .filter((opportunity) => feedback || !opportunity.economic)
    .flatMap(({ name, economic }) => [
      { economic, ...effectOn(consequences, name, 'access') },
      { economic, ...effectOn(consequences, name, 'cost') },
    ])
    .filter(({ bits }) => bits !== 0)
    .map(({ channel: name, build, bits, economic }) => ({
      stage: 'phase' as const,
      run: lookUp,
      // privileges are for many: what they open is looked up for everybody
      only: (bits & maskOf(privileges)) === 0 ? { of: own('in-force'), bits } : undefined,
      with: [own('in-force'), table(`effect:${name}`, build), { give: 'send', channel: name } as const],
      when: (clock: Clock, settings: Settings) =>
        deciding(clock) && (!economic || settings['feedback.economic'] === 1),
    }));
}

/** How consequences change one opportunity, and which of them do. */
function effectOn(consequences: readonly Consequence[], opportunity: string, what: 'access' | 'cost') {
  const bits = maskOf(
    consequences.filter((consequence) =>
      consequence.effects.some((effect) => effect.opportunity === opportunity && effect[what] !== undefined),
    ),
  );
  return {
    channel: `${what}:${opportunity}`,
    bits,
    build: () => effectTable(consequences, opportunity, what),
  };
}

/** For every set of consequences in force: the least access they leave, or the cost they add. */
export function effectTable(
  consequences: readonly Consequence[],
  opportunity: string,
  what: 'access' | 'cost',
): Int32Array {
  const effects = consequences.flatMap((consequence) =>
    consequence.effects
      .filter((effect) => effect.opportunity === opportunity && effect[what] !== undefined)
      .map((effect) => ({ place: consequence.place, value: effect[what] as number })),
  );
  const made = new Int32Array(65536).fill(what === 'access' ? 65536 : 0);
  for (const { place, value } of effects) {
    for (let set = 0; set < 65536; set++) {
      if ((set >>> place) & 1) {
        made[set] = what === 'access' ? Math.min(made[set], value) : made[set] + value;
      }
    }
  }
  return made;
}
