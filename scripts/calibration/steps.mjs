// The calibration in its order: each free number against one published aggregate.
/** @type {typeof import('../../src/index.js')} */
const { liveWorlds, loadRegime, loadSociety } = await import(
  new URL('../../dist/index.js', import.meta.url).href
);

const MONTHS = 120;
const HALVINGS = 6;

/**
 * One step: the number that is free, where it may lie, and what is published of what it moves.
 * @typedef {{
 *   id: string, what: string, target: number, least: number, most: number, source: string,
 *   path: string, from: number, to: number, month?: number, measure: string, twin?: true,
 * }} Step
 */

/** @type {readonly Step[]} */
const STEPS = [
  {
    id: 'unemployment',
    what: 'without work, no regime, %',
    target: 6,
    least: 5,
    most: 7,
    source: 'assumption: about 6, near official rates of many countries',
    path: 'society: life.work.loss-a-month',
    from: 0.2,
    to: 3,
    measure: 'unemployment',
  },
  {
    id: 'arrears',
    what: 'in arrears, no regime, %',
    target: 10.4,
    least: 5,
    most: 15,
    source: 'EU 2016: 10.4 % in arrears on rent, mortgage, bills or hire purchase',
    path: 'society: life.debt.falls-behind',
    from: 10,
    to: 80,
    measure: 'arrears',
  },
  {
    id: 'errors',
    what: 'ever a false record in 48 months, %',
    target: 21,
    least: 4,
    most: 25,
    source: 'FTC 2012: 21 % had an error in a credit report corrected',
    path: 'regime: errors.scale',
    from: 0.2,
    to: 3,
    month: 48,
    measure: 'ever-false-record',
  },
  {
    id: 'listed',
    what: 'on the list, %',
    target: 1.04,
    least: 1,
    most: 3,
    source: 'Supreme People’s Court, July 2019: 14.5 million of 1.4 billion',
    path: 'society: life.debt.judgments',
    from: 0,
    to: 2,
    measure: 'listed',
  },
  {
    id: 'spread',
    what: 'score below the loan cut-off, %',
    target: 7,
    least: 5,
    most: 10,
    source: 'United States: 7 % of scores below 550 on a scale of 300 to 850',
    path: 'regime: scale.gain',
    from: 0.5,
    to: 2.5,
    measure: 'low-score',
  },
  {
    id: 'expression',
    what: 'critical in private, no regime, %',
    target: 40,
    least: 30,
    most: 50,
    source: 'list experiments: 50 to 70 % support (Carter, Carter and Schick 2024)',
    path: 'society: traits.opinion.mean',
    from: 45,
    to: 25,
    measure: 'private-criticism',
  },
  {
    id: 'chill',
    what: 'critical speech against the twin, %',
    target: -27,
    least: -40,
    most: -15,
    source: 'Penney 2016: falls of 20 to 30 % in views of sensitive articles',
    path: 'society: acts.expression.chill',
    from: 0,
    to: 12,
    measure: 'critical-speech',
    twin: true,
  },
];

/** @typedef {import('../calibrate.mjs').Asked} Asked */

/** @param {Step} step @param {number} [value] */
function rulesFor({ path, measure, twin }, value) {
  const [where, rule] = path.split(': ');
  const whole = /opinion|chill/.test(rule);
  const set = whole && value !== undefined ? Math.round(value) : value;
  const society = loadSociety(
    value === undefined || where === 'regime'
      ? 'china-2019'
      : {
          file: 'calibrated.yaml',
          text: `id: calibrated\nextends: china-2019\ntitle: Calibrated\n${nested(rule.split('.'), `{ value: ${set}, assumption: true }`)}`,
        },
  );
  const article = loadRegime('article-2018', {
    set: value === undefined || where === 'society' ? [] : [`${rule}=${set}`],
  });
  const scored = where === 'regime' || twin || measure === 'listed';
  const regimes = [...(scored ? [article] : []), ...(scored && !twin ? [] : [loadRegime('no-register')])];
  return { society, regimes };
}

/** @param {readonly string[]} path @param {string} value */
const nested = (path, value) =>
  `${path.map((key, place) => `${'  '.repeat(place)}${key}:`).join('\n')} ${value}\n`;

/**
 * What a step reaches, as the mean over seeds.
 * @param {Asked} asked @param {Step} step @param {number} [value] the free number; as shipped, unless given
 */
async function reached({ citizens, seeds }, step, value) {
  const { society, regimes } = rulesFor(step, value);
  let sum = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const { worlds } = await liveWorlds(
      regimes.map((regime) => ({
        society,
        regime,
        citizens,
        months: step.month ?? MONTHS,
        seed,
        measures: [step.measure],
      })),
    );
    const [one, none] = worlds.map(({ result }) => result.measures[step.measure]?.value ?? Number.NaN);
    sum += step.twin ? 100 * (one / none - 1) : one;
  }
  return sum / seeds;
}

/** Halves the range until the target lies between its ends; a step is monotone from `from` to `to`. */
async function search(/** @type {Asked} */ asked, /** @type {Step} */ step) {
  let [low, high] = [step.from, step.to];
  const rising = step.twin ? -1 : 1;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    const above = rising * ((await reached(asked, step, middle)) - step.target) > 0;
    [low, high] = above ? [low, middle] : [middle, high];
  }
  return (low + high) / 2;
}

/** The shipped number. @param {Step} step */
function shipped({ path }) {
  const [where, rule] = path.split(': ');
  /** @type {any} */
  let value = where === 'society' ? loadSociety('china-2019') : loadRegime('article-2018');
  for (const key of rule.split('.')) {
    value = value[key];
  }
  return typeof value === 'number' ? value : value.value;
}

/** @param {Asked} asked */
export async function steps(asked) {
  console.log(
    `china-2019 and article-2018, ${asked.citizens} citizens, mean of ${asked.seeds} seeds, in order:`,
  );
  for (const step of STEPS.filter(({ id }) => asked.only === undefined || asked.only === id)) {
    const value = await reached(asked, step);
    const inside = value >= step.least && value <= step.most ? 'inside' : 'OUTSIDE';
    console.log(
      `${step.what.padEnd(38)} target ${String(step.target).padStart(5)}  reached ${value.toFixed(2).padStart(7)}  band ${step.least} to ${step.most}  ${inside}`,
    );
    console.log(`    ${step.source}`);
    const found = asked.search ? `, found by search ${(await search(asked, step)).toFixed(3)}` : '';
    console.log(`    ${step.path}: shipped ${shipped(step)}${found}`);
  }
}
