/**
 * Rights as parts of a world: the safeguards of a regime with their dates, and the rules that they change.
 */
import type { Clock, Field, KernelUse, Partner, Safeguard, Settings } from '../engine/contracts.js';
import type { Epoch } from '../engine/plan.js';
import type { Catalogue } from './catalogue.js';
import type { Regime } from './regime.js';
import { NEVER } from './settings.js';

/** The safeguards a regime grants. */
export const grantedBy = (regime: Regime, catalogue: Catalogue): readonly Safeguard[] =>
  catalogue.safeguards.filter(({ id }) => regime.rights[id]?.enabled);

/** Partners that some right tells apart, in the order of their ids. */
export const toldApart = (regime: Regime, catalogue: Catalogue): readonly string[] =>
  [
    ...new Set(
      grantedBy(regime, catalogue).flatMap(({ id }) => Object.keys(regime.rights[id]['by-partner'] ?? {})),
    ),
  ].sort();

/** Whether a partner records anything by period in a field, truly or by mistake. */
export const feeds = (
  partners: readonly Pick<Partner, 'id' | 'reports' | 'mistakes'>[],
  id: string,
  field: Field,
): boolean =>
  field.form === 'slots' &&
  partners.some(
    (partner) =>
      partner.id === id &&
      [...partner.reports, partner.mistakes].some((event) => field.events.includes(event)),
  );

/** The rules of the first month as the rights of that month leave them, and as later rights change them. */
export function amended(
  settings: Settings,
  rights: readonly Safeguard[],
): { first: Settings; epochs: readonly Epoch[] } {
  const limiting = rights
    .filter(({ amends }) => amends)
    .map(({ id, amends }) => ({
      amends: amends as NonNullable<typeof amends>,
      from: settings[`${id}.from`],
    }));
  const asOf = (month: number): Settings => {
    const rules = { ...settings };
    for (const { amends } of limiting.filter(({ from }) => from <= month)) {
      Object.assign(rules, amends(rules));
    }
    return rules;
  };
  // before a regime begins none of its rules bites
  const start = Math.max(1, Math.min(settings['phases.voluntary'], settings['phases.mandatory']));
  const later = new Set(limiting.map(({ from }) => from).filter((from) => from > start && from < NEVER));
  return {
    first: limiting.length > 0 ? asOf(start) : settings,
    epochs: [...later].map((from) => ({ from, settings: asOf(from) })),
  };
}

/** The channels a safeguard reads or sends to. */
export const channelsOf = ({ kernels = [] }: Safeguard): readonly string[] =>
  kernels.flatMap(({ with: given }) =>
    given.flatMap((argument) =>
      argument.give === 'channel' || argument.give === 'send' ? [argument.channel] : [],
    ),
  );

/** A safeguard whose kernels begin at its date. */
export const dated = (right: Safeguard): Safeguard => ({
  ...right,
  kernels: right.kernels?.map(begun(right.id)),
});

const begun =
  (id: string) =>
  (use: KernelUse): KernelUse =>
    use.stage === 'birth'
      ? use
      : {
          ...use,
          when: (clock: Clock, settings: Settings) =>
            (clock.voluntary || clock.mandatory) &&
            clock.month >= settings[`${id}.from`] &&
            (use.when?.(clock, settings) ?? true),
        };
