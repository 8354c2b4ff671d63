import { InputError, type InputProblem } from '../engine/errors.js';
import { MOST_SLOTS } from '../engine/register/kept.js';
import { type Catalogue, catalogue as wholeCatalogue } from './catalogue.js';
import { withoutBirthplace } from './check.js';
import { checkKind, type Tell } from './kind-rules.js';
import { hasScore, scaleOf } from './kinds.js';
import { evidenceOf, isByOdds, pointsPerLogarithm } from './odds.js';
import { checkOdds } from './odds-rules.js';
import type { Regime, Society, SourcedNumber } from './regime.js';
import { HOUSEHOLDS } from './society-schema.js';
import { type Place, pathText, type YamlPath } from './yaml-document.js';

type Where = (path: YamlPath, which?: 'key' | 'value') => Place;

/** The strongest feedback of friends' scores on friends' scores that is let through. */
const MOST_LOOP_GAIN = 0.9;
/** Ways of counting friends that do not look at their scores. */
const BY_NO_SCORE: readonly Regime['peer']['mode'][] = ['none', 'conduct'];
/** Rare mistakes share one draw, which holds them only while each is rarer than one in sixteen a month. */
const MOST_RARE = 100 / 16;

/**
 * How strongly the peer term feeds the scores back on themselves: gain x the weight of friends; of odds, how far
 * friends' scores at the ends of the scale put one's own apart, as a part of it.
 *
 * A common shock to everybody's score is amplified by 1 / (1 - loop gain). 0 where friends do not count, and
 * where what they do counts and not their scores.
 *
 * @example
 * peerLoopGain(loadRegime('article-2018'))
 * // 0.0625
 */
export function peerLoopGain(regime: Regime, catalogue: Catalogue = wholeCatalogue): number {
  if (regime.kind !== 'score' || BY_NO_SCORE.includes(regime.peer.mode)) return 0;
  if (isByOdds(regime)) return evidenceOfFriends(regime, catalogue);
  return (regime.scale.gain * peerWeight(regime, catalogue)) / 100;
}

/** Friends with the lowest scores and with the highest: how far apart that puts two scores, as a part of the scale. */
function evidenceOfFriends(regime: Regime, catalogue: Catalogue): number {
  const points = peerCriteria(catalogue).reduce((sum, id) => {
    const weights = evidenceOf(regime, id).bands.map(([, weight]) => weight);
    const span = weights.length > 0 ? Math.max(...weights) - Math.min(...weights) : 0;
    return sum + (span * (regime.criteria[id]?.weight ?? 0) * pointsPerLogarithm(regime)) / 100;
  }, 0);
  return points / (regime.scale.max - regime.scale.min);
}

const peerCriteria = (catalogue: Catalogue): string[] =>
  catalogue.criteria.filter((criterion) => criterion.peer === true).map((criterion) => criterion.id);
const peerWeight = (regime: Regime, catalogue: Catalogue): number =>
  peerCriteria(catalogue).reduce((sum, id) => sum + (regime.criteria[id]?.weight ?? 0), 0);

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
const sumOf = (values: readonly number[]): number => rounded(values.reduce((sum, value) => sum + value, 0));

/** What no single value shows: rules that only make sense together. */
export function regimeProblems(regime: Regime, where: Where, catalogue: Catalogue): InputError[] {
  const problems: InputError[] = [];
  const tell = (path: YamlPath, problem: Omit<InputProblem, 'path' | 'file' | 'line' | 'column'>): void => {
    problems.push(new InputError({ ...problem, ...placeOf(path, where), path: pathText(path) }));
  };
  checkSource(regime, tell);
  checkPhases(regime, tell);
  checkWeights(regime, tell);
  checkScale(regime, tell);
  checkRareness(regime, tell);
  checkPeriods(regime, tell);
  checkLoop(regime, tell, catalogue);
  checkSilo(regime, tell);
  checkOdds(regime, tell, catalogue);
  checkKind(regime, tell, catalogue);
  return problems;
}

/** Of a whole part the line of its key, of a single rule its value. */
const placeOf = (path: YamlPath, where: Where): Place => where(path, path.length === 1 ? 'key' : 'value');

function checkSource({ status, source }: Regime, tell: Tell): void {
  if (status === 'assumed' || source !== undefined) return;
  tell(['status'], {
    kind: 'source-missing',
    message: `What is ${status} has a source, and none is named.`,
    found: `status: ${status} without a source`,
    next: 'Add `source:` with the document or publication, or write `status: assumed`.',
  });
}

function checkPhases({ kind, phases }: Regime, tell: Tell): void {
  const { voluntary, mandatory } = phases;
  if (kind !== 'none' && voluntary === 'never' && mandatory === 'never') {
    tell(['phases'], {
      kind: 'never-starts',
      message: 'A regime that judges people starts some day, and this one never does.',
      allowed: 'a month for `phases.voluntary` or `phases.mandatory`',
      next: 'Give a month such as 2020-01, or write `kind: none`.',
    });
  }
  if (voluntary === 'never' || mandatory === 'never' || voluntary <= mandatory) return;
  tell(['phases', 'voluntary'], {
    kind: 'phases-inverted',
    message: 'The voluntary phase cannot start after the mandatory one.',
    found: `voluntary ${voluntary}, mandatory ${mandatory}`,
    next: 'Exchange the two months, or write `voluntary: never`.',
  });
}

function checkWeights(regime: Regime, tell: Tell): void {
  if (regime.kind !== 'score' || isByOdds(regime)) return;
  const weights = Object.entries(regime.criteria).map(([id, { weight }]) => ({ id, weight }));
  const sum = sumOf(weights.map(({ weight }) => weight));
  if (sum === 100 || sum === 0) return;
  const used = weights.filter(({ weight }) => weight > 0);
  tell(['criteria'], {
    kind: 'weights-sum',
    message: `The weights of the criteria make ${sum}, not 100.`,
    found: used.map(({ id, weight }) => `${id} ${weight}`).join(' + '),
    allowed: 'a sum of 100, or 0 everywhere',
    next: `${sum > 100 ? `Take away ${rounded(sum - 100)}` : `Add ${rounded(100 - sum)}`} in all.`,
  });
}

function checkScale(regime: Regime, tell: Tell): void {
  if (!hasScore(regime)) return;
  const { min, max, neutral } = scaleOf(regime);
  if (regime.kind === 'score' && !(min < neutral && neutral <= max)) {
    tell(['scale', neutral <= min || neutral > max ? 'neutral' : 'min'], {
      kind: 'scale-inverted',
      message: 'The neutral score lies between the lowest and the highest.',
      found: `min ${min}, neutral ${neutral}, max ${max}`,
      allowed: 'min < neutral <= max',
    });
    return;
  }
  for (const [id, rule] of Object.entries(regime['cut-offs'])) {
    if (typeof rule === 'number') continue;
    const side = rule.below === undefined ? 'at-least' : 'below';
    const cut = rule[side];
    if (cut === undefined || (cut >= min && cut <= max)) continue;
    tell(['cut-offs', id, side], {
      kind: 'cut-off-outside-scale',
      message: `No score can reach this cut-off of ${id}.`,
      found: String(cut),
      allowed: `a score from ${min} to ${max}`,
      next: `Choose a score on the scale, or write \`${id}: never\`.`,
    });
  }
}

/** Months of a period where the register says none: some kinds of record have longer ones. */
const USUAL_SLOT_MONTHS = 3;
/** Late reports wait at most so many periods. */
const MOST_LATE = 4;

/** A register that is to keep more periods than it has room for, or reports that are later than it can wait. */
function checkPeriods({ kind, register, partners }: Regime, tell: Tell): void {
  const months = register['slot-months'] ?? USUAL_SLOT_MONTHS;
  const longest = MOST_SLOTS * months;
  if (register['retention-months'] > longest) {
    tell(['register', 'retention-months'], {
      kind: 'retention-too-long',
      message: `The register has room for ${MOST_SLOTS} periods of ${months} ${months === 1 ? 'month' : 'months'}.`,
      found: `${register['retention-months']}`,
      allowed: `at most ${longest}`,
      next:
        months < 6 ? 'Say `register.slot-months: 6` to keep up to 96 months, in longer periods.' : undefined,
    });
  }
  for (const [id, { enabled, 'delay-months': delay }] of Object.entries(partners)) {
    if (kind !== 'none' && enabled && register['slot-months'] !== undefined && delay > MOST_LATE * months) {
      tell(['partners', id, 'delay-months'], {
        kind: 'delay-too-long',
        message: `Reports wait at most ${MOST_LATE} periods of ${months} ${months === 1 ? 'month' : 'months'}.`,
        found: `${delay}`,
        allowed: `at most ${MOST_LATE * months}`,
        next: 'Say longer periods in `register.slot-months`, or a shorter delay.',
      });
    }
  }
}

function checkRareness(regime: Regime, tell: Tell): void {
  const { scale } = regime.errors;
  const factor = Math.max(...regime.errors['group-factors']);
  for (const [id, partner] of Object.entries(regime.partners)) {
    const most = rounded(partner['false-records'] * scale * factor);
    if (!partner.enabled || most <= MOST_RARE) continue;
    tell(['partners', id, 'false-records'], {
      kind: 'false-records-too-frequent',
      message:
        'More than one false record for every sixteen people a month is beyond what the model can tell apart.',
      found: `${partner['false-records']} % x errors.scale ${scale} x group factor ${factor} = ${most} %`,
      allowed: `at most ${MOST_RARE} % a month`,
    });
  }
  const mixUps = rounded(regime.errors['identity-mix-ups'] * scale);
  if (mixUps <= MOST_RARE) return;
  tell(['errors', 'identity-mix-ups'], {
    kind: 'false-records-too-frequent',
    message: 'More than one mix-up for every sixteen people a month is beyond what the model can tell apart.',
    found: `${regime.errors['identity-mix-ups']} % x errors.scale ${scale} = ${mixUps} %`,
    allowed: `at most ${MOST_RARE} % a month`,
  });
}

function checkLoop(regime: Regime, tell: Tell, catalogue: Catalogue): void {
  const gain = peerLoopGain(regime, catalogue);
  if (gain < MOST_LOOP_GAIN) return;
  const weights = peerCriteria(catalogue).map((id) => `criteria.${id}.weight`);
  tell(['scale', 'gain'], {
    kind: 'peer-loop-gain',
    message: `Scores feed back on themselves too strongly through friends: a common shock to everybody's score is amplified by 1 / (1 - loop gain), and at a loop gain of 1 it never settles.`,
    found: isByOdds(regime)
      ? `friends' evidence over ${rounded(gain)} of the scale`
      : `scale.gain ${regime.scale.gain} x ${weights.join(' + ')} ${peerWeight(regime, catalogue)} % = ${rounded(gain)}`,
    allowed: `less than ${MOST_LOOP_GAIN}`,
    next: `Lower \`scale.${isByOdds(regime) ? 'points-to-double' : 'gain'}\` or \`${weights.join('` or `')}\`.`,
  });
}

function checkSilo(regime: Regime, tell: Tell): void {
  if (!regime.register.siloed || !regime['joint-punishment'].enabled) return;
  tell(['register', 'siloed'], {
    kind: 'contradiction',
    message:
      'A siloed register and joint punishment contradict each other: in a silo a breach counts in its own domain only.',
    found: 'register.siloed true and joint-punishment.enabled true',
    allowed: 'one of the two',
    next: 'Write `joint-punishment: { enabled: false }`, or leave the silo out.',
  });
}

/** The same for a society: whole parts, and a birthplace for every number. */
export function societyProblems(society: Society, where: Where): InputError[] {
  const problems: InputError[] = [];
  for (const { path, number } of numbersOf(society)) {
    if (number.source === undefined && number.assumption !== true) {
      problems.push(withoutBirthplace(path, number, where(path)));
    }
  }
  const parts = (path: YamlPath, what: string, record: Record<string, SourcedNumber>): void => {
    const sum = sumOf(Object.values(record).map(({ value }) => value));
    if (sum === 100) return;
    problems.push(
      new InputError({
        kind: 'parts-sum',
        message: `The ${what} make ${sum} percent, not 100.`,
        ...placeOf(path, where),
        path: pathText(path),
        found: Object.entries(record)
          .map(([key, { value }]) => `${key} ${value}`)
          .join(' + '),
        allowed: 'a sum of 100',
      }),
    );
  };
  parts(['groups'], 'groups', society.groups);
  parts(['households'], 'households', society.households);
  return problems;
}

/** Every number of a society with its path. */
export function numbersOf(society: Society): { path: YamlPath; number: SourcedNumber }[] {
  const found: { path: YamlPath; number: SourcedNumber }[] = [];
  const walk = (value: unknown, path: YamlPath): void => {
    if (typeof value !== 'object' || value === null) return;
    if (typeof (value as SourcedNumber).value === 'number') {
      found.push({ path, number: value as SourcedNumber });
      return;
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
  };
  walk(society, []);
  return found;
}

/** Mean size of the households of a society: four people over the households they make. */
export function meanHouseholdSize(society: Society): number {
  const made = { four: 1, 'three-one': 2, 'two-two': 2, 'two-one-one': 3, 'one-each': 4 };
  const households = HOUSEHOLDS.reduce((sum, key) => sum + made[key] * society.households[key].value, 0);
  return 400 / households;
}
