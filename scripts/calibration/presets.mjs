// Where the scores of each preset lie, against published bands where there are any.
import { catalogue } from '../../dist/regime/catalogue.js';
import { cutOffOf, gradeInWords, gradesOf, hasScore, scaleOf } from '../../dist/regime/kinds.js';
import { loadRegime, loadSociety } from '../../dist/regime/load.js';
import { thinFileCost } from '../../dist/regime/thin-file.js';
import { liveWorlds } from '../../dist/run/live.js';

/** Percent of scoreable people in bands that begin at these points. */
const PUBLISHED = {
  'us-credit-bureau': {
    from: [300, 500, 550, 600, 650, 700, 750, 800],
    percent: [2, 5, 8, 12, 15, 18, 27, 13],
    source: 'Federal Reserve, report to Congress of August 2007',
  },
};

/** @type {(part: number, all: number) => string} */
const share = (part, all) => `${((100 * part) / all).toFixed(1)} %`;

/** @param {import('../calibrate.mjs').Asked} asked */
export async function presets({ citizens, months, only }) {
  for (const id of Object.keys(catalogue.regimeFiles).filter((one) => only === undefined || one === only)) {
    const regime = loadRegime(id);
    if (regime.kind === 'none') continue;
    const { worlds } = await liveWorlds([
      {
        regime,
        society: loadSociety('china-2019'),
        citizens,
        months,
        seed: 1,
      },
    ]);
    const [{ memory, result }] = worlds;
    console.log(`${id}  (${regime.kind}, ${regime.status}; ${citizens} citizens, month ${months})`);
    if (hasScore(regime)) describe(regime, memory.arrays);
    const { listed, 'sanction-prevalence': sanctioned } = result.measures;
    console.log(
      `  under a sanction ${sanctioned.value?.toFixed(2)} %, on the list ${listed?.value?.toFixed(2) ?? '-'} %`,
    );
    const thin = Object.entries(thinFileCost(regime));
    const sum = thin.reduce((all, [, points]) => all + points, 0);
    console.log(
      thin.length === 0
        ? '  a thin file alone costs nothing'
        : `  a thin file alone costs ${sum.toFixed(1)} points: ${thin.map(([criterion, points]) => `${points} (${criterion})`).join(', ')}`,
    );
  }
}

/**
 * @param {import('../../src/regime/regime.js').Regime} regime
 * @param {ReadonlyMap<string, import('../../src/engine/lanes.js').Column>} columns
 */
function describe(regime, columns) {
  const column = columns.get('score');
  if (!column) return;
  const { min } = scaleOf(regime);
  const scores = Array.from(column, (score) => min + score / 16);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length;
  console.log(`  mean ${mean.toFixed(1)}, standard deviation ${Math.sqrt(variance).toFixed(1)}`);
  const count = (from = -Infinity, below = Infinity) =>
    share(scores.filter((score) => score >= from && score < below).length, scores.length);
  const bands = gradesOf(regime);
  if (bands.length > 0) {
    console.log(
      `  bands: ${bands.map(({ name, from, below }) => `${gradeInWords(name)} ${count(from, below)}`).join(', ')}`,
    );
  }
  printPublished(regime, scores, columns);
  const doors = catalogue.consequences.flatMap((consequence) => {
    const cut = cutOffOf(regime, consequence);
    if (cut?.below !== undefined)
      return [`${consequence.id} below ${cut.below}: ${count(undefined, cut.below)}`];
    return cut?.['at-least'] === undefined
      ? []
      : [`${consequence.id} from ${cut['at-least']}: ${count(cut['at-least'])}`];
  });
  if (doors.length > 0) console.log(`  cut-offs: ${doors.join('; ')}`);
}

/**
 * Published bands are of people with a file: those whom a lender covers.
 * @param {import('../../src/regime/regime.js').Regime} regime
 * @param {readonly number[]} scores
 * @param {ReadonlyMap<string, import('../../src/engine/lanes.js').Column>} columns
 */
function printPublished({ id }, scores, columns) {
  const published = Object.entries(PUBLISHED).find(([of]) => of === id)?.[1];
  const lender = catalogue.partners.find((partner) => partner.id === 'lender')?.member;
  if (published === undefined || lender === undefined) return;
  const scoreable = scores.filter((_, citizen) => ((columns.get('coverage')?.[citizen] ?? 0) >>> lender) & 1);
  const { from, percent, source } = published;
  console.log(`  of those a lender knows, by band (${source}):`);
  from.forEach((least, at) => {
    const below = from[at + 1] ?? Number.POSITIVE_INFINITY;
    const many = scoreable.filter((score) => score >= least && score < below).length;
    console.log(`    from ${least}: target ${percent[at]} %, reached ${share(many, scoreable.length)}`);
  });
}
