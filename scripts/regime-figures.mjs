/**
 * Prints, for each preset that gives people a score or a balance: where it lies and how far it spreads, the
 * share in each published band, the share on the wrong side of each cut-off, and what a thin file alone costs.
 *
 *   node scripts/regime-figures.mjs [citizens] [months] [preset ...]
 */

import { catalogue } from '../dist/regime/catalogue.js';
import { cutOffOf, gradeInWords, gradesOf, hasScore, scaleOf } from '../dist/regime/kinds.js';
import { loadRegime, loadSociety } from '../dist/regime/load.js';
import { thinFileCost } from '../dist/regime/thin-file.js';
import { liveWorlds } from '../dist/run/live.js';

const [citizens = '5000', months = '60', ...asked] = process.argv.slice(2);
/** @type {(part: number, all: number) => string} */
const share = (part, all) => `${((100 * part) / all).toFixed(1)} %`;

for (const id of asked.length > 0 ? asked : Object.keys(catalogue.regimeFiles)) {
  const regime = loadRegime(id);
  if (regime.kind === 'none') continue;
  const { worlds } = await liveWorlds([
    {
      regime,
      society: loadSociety('china-2019'),
      citizens: Number(citizens),
      months: Number(months),
      seed: 1,
    },
  ]);
  const [{ memory, result }] = worlds;
  console.log(`${id}  (${regime.kind}, ${regime.status}; ${citizens} citizens, month ${months})`);
  if (hasScore(regime)) describe(regime, memory.arrays.get('score'));
  const { listed, 'sanction-prevalence': sanctioned } = result.measures;
  console.log(
    `  under a sanction ${sanctioned.value?.toFixed(2)} %, on the list ${listed?.value?.toFixed(2) ?? '-'} %`,
  );
  const thin = Object.entries(thinFileCost(regime));
  console.log(
    thin.length === 0
      ? '  a thin file alone costs nothing'
      : `  a thin file alone costs ${thin.map(([criterion, points]) => `${points} points (${criterion})`).join(', ')}`,
  );
}

/**
 * @param {import('../src/regime/regime.js').Regime} regime
 * @param {import('../src/engine/lanes.js').Column | undefined} column
 */
function describe(regime, column) {
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
  if (regime.id === 'us-credit-bureau') {
    console.log(
      `  published 2, 5, 8, 12, 15, 18, 27, 13 %: ${[300, 500, 550, 600, 650, 700, 750, 800].map((from, at, all) => count(from, all[at + 1])).join(', ')}`,
    );
  }
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
