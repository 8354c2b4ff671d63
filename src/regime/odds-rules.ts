/** Tables of evidence that cannot be scored by are refused; those that look like a slip are told of. */
import { InputError, type InputProblem } from '../engine/errors.js';
import type { Catalogue } from './catalogue.js';
import { valueAt } from './check.js';
import type { Tell } from './kind-rules.js';
import type { Layer } from './layers.js';
import { evidenceOf, isByOdds, pointsPerLogarithm, spanOfEvidence, USUAL_ODDS } from './odds.js';
import type { Regime } from './regime.js';
import { type Place, pathText, type YamlPath } from './yaml-document.js';

/** Scores move by at most so many points: beyond it sums would leave 32 bits. */
const MOST_POINTS = 2000;

export function checkOdds(regime: Regime, tell: Tell, catalogue: Catalogue): void {
  if (!isByOdds(regime)) return;
  const counting = catalogue.criteria.filter(({ id }) => (regime.criteria[id]?.weight ?? 0) > 0);
  for (const { id } of counting) checkBands(regime, id, tell);
  const { odds = USUAL_ODDS.odds, 'population-odds': population = odds } = regime.scale;
  const spans = counting
    .filter(({ id }) => evidenceOf(regime, id).bands.length > 0)
    .map((criterion) => Math.max(...spanOfEvidence(regime, criterion).map(Math.abs)));
  const furthest = spans.reduce((sum, one) => sum + one, Math.abs(Math.log(population / odds)));
  const points = Math.ceil(furthest * pointsPerLogarithm(regime));
  if (points > MOST_POINTS) {
    tell(['scale', 'points-to-double'], {
      kind: 'evidence-too-strong',
      message: `All evidence together would move a score by ${points} points, which is more than any scale has.`,
      allowed: `at most ${MOST_POINTS}`,
      next: 'Lower `scale.points-to-double` or the weights of evidence.',
    });
  }
}

function checkBands(regime: Regime, id: string, tell: Tell): void {
  const path: YamlPath = ['criteria', id, 'weights-of-evidence'];
  const { bands } = evidenceOf(regime, id);
  if (bands.length === 0) {
    tell(path, {
      kind: 'evidence-missing',
      message: `In a score of odds a criterion that counts says what its points mean, and "${id}" does not.`,
      allowed: 'bands: a list such as [[0, -1.2], [600, 0.3]], points from which on and a natural logarithm',
      next: `Add \`criteria.${id}.weights-of-evidence.bands\`, or give the criterion a weight of 0.`,
    });
    return;
  }
  const from = bands.map(([points]) => points);
  if (from[0] !== 0 || from.some((points, band) => band > 0 && points <= (from[band - 1] as number))) {
    tell([...path, 'bands'], {
      kind: 'evidence-bands',
      message: 'Bands begin at 0 points and each further on than the one before it.',
      found: from.join(', '),
      allowed: '0, then rising numbers of points up to 1000',
    });
  }
}

type Said = Omit<InputProblem, 'path' | 'file' | 'line' | 'column'>;

/** What of a score of odds was said and changes nothing, or looks like a slip. */
export function oddsWarnings(
  regime: Regime,
  layers: readonly Layer[],
  where: (path: YamlPath) => Place,
  catalogue: Catalogue,
): InputError[] {
  if (regime.kind !== 'score') return [];
  const said: InputError[] = [];
  const warn = (path: YamlPath, problem: Said) =>
    said.push(new InputError({ ...problem, ...where(path), path: pathText(path) }));
  for (const path of idlePaths(regime, layers, catalogue)) {
    warn(path, {
      kind: 'without-meaning',
      message: `\`${pathText(path)}\` has no meaning with \`scale.mode: ${regime.scale.mode}\`. It changes nothing.`,
      ...(regime.scale.mode === 'odds' && {
        next: '`scale.points-to-double` says how far evidence moves a score.',
      }),
    });
  }
  if (isByOdds(regime)) {
    for (const { id } of catalogue.criteria) warnOfTurns(regime, id, warn);
    warnOfShares(regime, warn);
  }
  return said;
}

/** Rules of another mode, said by the file that chose the mode or after it. */
function idlePaths({ scale }: Regime, layers: readonly Layer[], { criteria }: Catalogue): YamlPath[] {
  const chosen = Math.max(
    0,
    layers.findLastIndex(({ value }) => valueAt(value, ['scale', 'mode']) !== undefined),
  );
  const ofOdds: YamlPath[] = [
    ...['odds', 'population-odds', 'points-to-double'].map((key) => ['scale', key]),
    ...criteria.map(({ id }) => ['criteria', id, 'weights-of-evidence']),
  ];
  const paths = scale.mode === 'odds' ? [['scale', 'gain']] : ofOdds;
  return paths.filter((path) => layers.slice(chosen).some(({ value }) => valueAt(value, path) !== undefined));
}

/** More points of a criterion count for somebody: bands that turn are unusual, and mostly a slip. */
function warnOfTurns(regime: Regime, id: string, warn: (path: YamlPath, problem: Said) => void): void {
  const { bands } = evidenceOf(regime, id);
  const turn = bands.findIndex(([, weight], band) => band > 0 && weight < (bands[band - 1]?.[1] ?? weight));
  if (turn < 0 || (regime.criteria[id]?.weight ?? 0) === 0) return;
  const [from, weight] = bands[turn] as readonly [number, number];
  warn(['criteria', id, 'weights-of-evidence', 'bands'], {
    kind: 'evidence-turns',
    message: `More points of "${id}" count for less: ${weight} from ${from} points on, after ${bands[turn - 1]?.[1]}.`,
    allowed: 'mostly weights that rise with the points',
  });
}

/** Weights that make 100 are shares of a sum, and a score of odds is none. */
function warnOfShares(regime: Regime, warn: (path: YamlPath, problem: Said) => void): void {
  const weights = Object.values(regime.criteria)
    .map(({ weight }) => weight)
    .filter((weight) => weight > 0);
  if (weights.length < 2 || weights.reduce((sum, weight) => sum + weight, 0) !== 100) return;
  warn(['criteria'], {
    kind: 'weights-as-shares',
    message:
      'In a score of odds a weight is the percentage of its evidence that a criterion counts with, and these make 100 like shares of a sum.',
    found: weights.join(' + '),
    allowed: '100 each, or less where criteria tell the same twice',
  });
}
