// What the presets reach of what they were set on, as the rows of changes/0001-first-version.md.
/** @type {typeof import('../../src/index.js')} */
const { liveWorlds, loadRegime, loadSociety } = await import(
  new URL('../../dist/index.js', import.meta.url).href
);

/** @param {import('../../src/index.js').LivedWorld} world */
function shareWrongful({ compiled, memory }) {
  const sanctions = compiled.consequences
    .filter(({ kind }) => kind === 'sanction')
    .reduce((bits, { place }) => bits | (1 << place), 0);
  const inForce = Array.from(memory.arrays.get('in-force') ?? []);
  const onTrueRecords = memory.arrays.get('in-force~true') ?? [];
  const wrongful = inForce.filter((bits, i) => (bits & ~onTrueRecords[i] & sanctions) !== 0);
  return (100 * wrongful.length) / inForce.length;
}

/**
 * Ties of those in the lowest fifth of one world, held against the same people in another.
 * @param {import('../../src/index.js').LivedWorld} world
 * @param {import('../../src/index.js').LivedWorld} other
 */
function lowestTies(world, other) {
  const scores = Array.from(world.memory.arrays.get('score') ?? [], (score, citizen) => ({ score, citizen }));
  const fifth = scores.sort((a, b) => a.score - b.score || a.citizen - b.citizen).slice(0, scores.length / 5);
  const ties = (/** @type {typeof world} */ { memory, calendar }) =>
    fifth.reduce(
      (sum, { citizen }) => sum + memory.ties.friendsOf(citizen, memory.words[calendar & 1]).size,
      0,
    );
  return ties(world) / ties(other);
}

/** @param {import('../calibrate.mjs').Asked} asked */
export async function rows({ citizens, seeds }) {
  const society = loadSociety('china-2019');
  const regimes = [
    loadRegime('no-register'),
    loadRegime('article-2018'),
    loadRegime('article-2018', { set: ['peer.mode=none'] }),
  ];

  /** @type {Record<string, number[]>} */
  const found = {};
  /** @param {string} row @param {number} value */
  const add = (row, value) => {
    found[row] = [...(found[row] ?? []), value];
  };

  for (let seed = 1; seed <= seeds; seed++) {
    const { worlds } = await liveWorlds(
      regimes.map((regime) => ({ society, regime, citizens, months: 120, seed })),
    );
    const [none, article, withoutPeers] = worlds;
    /** @param {typeof none} world @param {string} id */
    const measure = (world, id) => world.result.measures[id]?.value ?? Number.NaN;
    add('without work, no regime, %', measure(none, 'unemployment'));
    add('in arrears, no regime, %', measure(none, 'arrears'));
    add('score below 520, %', measure(article, 'low-score'));
    add('on the list, %', measure(article, 'listed'));
    add('false record, ever in 120 months, %', measure(article, 'ever-false-record'));
    const { months, values } = article.result.series['ever-false-record'];
    add('false record, ever in 48 months, %', values[months.indexOf(48)] ?? Number.NaN);
    add('false record, now, %', measure(article, 'false-record-now'));
    add('wrongfully sanctioned, ever, %', measure(article, 'ever-wrongfully-sanctioned'));
    add('wrongfully sanctioned, now, %', shareWrongful(article));
    const speech = measure(article, 'critical-speech') / measure(none, 'critical-speech');
    add('critical speech against the twin, %', 100 * (speech - 1));
    const likeness = (/** @type {typeof none} */ world) => world.result.assortativity ?? Number.NaN;
    add('likeness of scores, peer term on minus off', likeness(article) - likeness(withoutPeers));
    add('ties of the lowest fifth against no regime, %', 100 * (lowestTies(article, none) - 1));
    add('mean score', measure(article, 'mean-score'));
  }

  for (const [row, values] of Object.entries(found)) {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const deviation = Math.sqrt(squares / Math.max(1, values.length - 1));
    console.log(`${row.padEnd(48)} ${mean.toFixed(3).padStart(9)} (${deviation.toFixed(3)})`);
  }
}
