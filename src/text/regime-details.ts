/** The rules of a regime that its sentences leave out: how much, how often, how late. */
import * as catalogue from '../catalogue/index.gen.js';
import { idleBecause } from '../regime/kinds.js';
import type { Regime } from '../regime/regime.js';
import { labelOf } from './regime-facts.js';

type ByGroup = readonly [number, number, number];

/** Texts in it are labels of the catalogue, in English; options keep the names they have in a regime file. */
export type RegimeDetail =
  | {
      say: 'partner';
      partner: string;
      coverage: ByGroup;
      misses: ByGroup;
      /** Percent of citizens a month. */
      falseRecords: number;
      delay: number;
    }
  | { say: 'errors'; scale: number; mixUps: number; factors: ByGroup }
  | { say: 'register'; siloed: boolean; privateLife: boolean }
  | { say: 'scale'; gain: number; neutral: number }
  | { say: 'hysteresis'; points: number }
  | { say: 'listFrom'; from: string }
  | { say: 'dates'; sanctions: string; voluntary: string }
  | { say: 'off'; labels: string[] }
  | { say: 'option'; label: string; option: string; value: string };

/** What a regime says beyond its sentences, rule by rule. */
export function detailsOfRegime(regime: Regime): RegimeDetail[] {
  if (regime.kind === 'none') return [];
  const { errors, register, scale, blacklist, kind } = regime;
  const inUse = (part: keyof Regime) => idleBecause(kind, part) === undefined;
  return [
    ...partners(regime),
    {
      say: 'errors',
      scale: errors.scale,
      mixUps: errors['identity-mix-ups'],
      factors: errors['group-factors'],
    },
    { say: 'register', siloed: register.siloed, privateLife: register['private-life'] },
    ...(inUse('scale') ? [{ say: 'scale', gain: scale.gain, neutral: scale.neutral } as const] : []),
    ...(inUse('criteria') ? options(regime.criteria, catalogue.criteria, isWeighed) : []),
    ...(inUse('cut-offs') ? [{ say: 'hysteresis', points: regime['cut-offs'].hysteresis } as const] : []),
    ...(inUse('blacklist') && blacklist.enabled ? [{ say: 'listFrom', from: blacklist.from } as const] : []),
    ...(kind === 'list'
      ? [{ say: 'dates', sanctions: regime.sanctions.from, voluntary: regime.phases.voluntary } as const]
      : []),
    ...responses(regime),
    ...options(regime.rights, catalogue.safeguards, isOn),
  ];
}

const partners = (regime: Regime): RegimeDetail[] =>
  Object.entries(regime.partners)
    .filter(([, { enabled }]) => enabled)
    .map(([id, { coverage, misses, 'false-records': falseRecords, 'delay-months': delay }]) => ({
      say: 'partner',
      partner: labelOf(catalogue.partners, id),
      coverage,
      misses,
      falseRecords,
      delay,
    }));

function responses({ responses }: Regime): RegimeDetail[] {
  if (!responses.enabled) return [];
  const own = Object.entries(responses).filter(([, rule]) => typeof rule === 'object');
  const off = own
    .filter(([, rule]) => !isOn(rule as Options))
    .map(([id]) => labelOf(catalogue.responses, id));
  return [
    ...(off.length === 0 ? [] : [{ say: 'off', labels: off } as const]),
    ...options(Object.fromEntries(own) as Record<string, Options>, catalogue.responses, isOn),
  ];
}

type Options = Readonly<Record<string, unknown>>;

const isOn = (rule: Options): boolean => rule.enabled !== false;
const isWeighed = ({ weight }: Options): boolean => Number(weight) > 0;

/** What the sentences say already, and what is said of every rule. */
const SAID = new Set(['enabled', 'weight', 'from', 'by-partner', 'status', 'source', 'assumption']);

function options(
  rules: Readonly<Record<string, Options>>,
  ideas: readonly { id: string; label: string }[],
  taken: (rule: Options) => boolean,
): RegimeDetail[] {
  return Object.entries(rules)
    .filter(([, rule]) => taken(rule))
    .flatMap(([id, rule]) =>
      Object.entries(rule)
        .filter(([option]) => !SAID.has(option))
        .map(
          ([option, value]): RegimeDetail => ({
            say: 'option',
            label: labelOf(ideas, id),
            option,
            value: String(value),
          }),
        ),
    );
}
