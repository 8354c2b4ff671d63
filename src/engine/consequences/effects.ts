/**
 * From consequences in force to opportunities: what a door that closed leaves of work, loans, homes.
 */
import {
  type Clock,
  type ColumnDeclaration,
  type Consequence,
  type DrawDeclaration,
  draw,
  type KernelUse,
  own,
  type Settings,
  table,
  whole,
} from '../contracts.js';
import { flag, type I32, type i32, type U16 } from '../lanes.js';

const deciding = (clock: Clock): boolean => clock.voluntary || clock.mandatory;

/** What the consequences in force leave of an opportunity: one look into a table. */
export function lookUp(size: i32, inForce: U16, effect: I32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = effect[inForce[i]];
  }
}

/** What is in force, before any gatekeeper looks away. */
export function comeToGate(size: i32, inForce: U16, enforced: U16): void {
  for (let i = 0; i < size; i++) {
    enforced[i] = inForce[i];
  }
}

/** Whom a gatekeeper lets pass this month: what is in force of these consequences has no effect. */
export function letPass(size: i32, luck: U16, share: i32, bits: i32, enforced: U16): void {
  for (let i = 0; i < size; i++) {
    enforced[i] = enforced[i] & ~(-flag(luck[i] >= share) & bits);
  }
}

/** What the discretion of gatekeepers adds to the idea that decides; nothing where no domain has any. */
export function gatekeepers(
  consequences: readonly Consequence[],
  domains: readonly string[],
): { columns: ColumnDeclaration[]; draws: Record<string, DrawDeclaration>; kernels: KernelUse[] } {
  if (domains.length === 0) {
    return { columns: [], draws: {}, kernels: [] };
  }
  const gate = { stage: 'phase', when: deciding } as const;
  return {
    columns: [{ name: ENFORCED, label: 'Consequences that are enforced', bits: 16, fleeting: true }],
    draws: Object.fromEntries(
      domains.map((domain) => [`gate-${domain}`, { bits: 16 as const, of: `gatekeepers: ${domain}` }]),
    ),
    kernels: [
      { ...gate, run: comeToGate, with: [own('in-force'), own(ENFORCED)] },
      ...domains.map((domain) => ({
        ...gate,
        run: letPass,
        with: [
          draw(`gate-${domain}`),
          whole((_clock: Clock, settings: Settings) => settings[`sanctions.enforced.${domain}`]),
          whole(maskOf(consequences.filter((one) => one.kind === 'sanction' && one.domain === domain))),
          own(ENFORCED),
        ],
      })),
    ],
  };
}
const ENFORCED = 'enforced';

export const maskOf = (consequences: readonly Consequence[]): number =>
  consequences.reduce((mask, consequence) => mask | (1 << consequence.place), 0);

/** What consequences in force do to opportunities, looked up at the beginning of the month. */
export function effectKernels(
  consequences: readonly Consequence[],
  opportunities: readonly { name: string; economic: boolean }[],
  feedback: boolean,
  discretion: readonly string[],
): KernelUse[] {
  const inForce = own(discretion.length > 0 ? ENFORCED : 'in-force');
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
      only: (bits & maskOf(privileges)) === 0 ? { of: inForce, bits } : undefined,
      with: [inForce, table(`effect:${name}`, build), { give: 'send', channel: name } as const],
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
