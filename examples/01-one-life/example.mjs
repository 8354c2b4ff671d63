import { explainLife, liveWorlds, loadRegime, loadSociety } from 'glasshouse';

const world = {
  society: loadSociety('town'), // [1]
  regime: loadRegime('article-2018'),
  citizens: 2000,
  months: 36,
  seed: 1,
};

/** @type {{ own: Map<string, number[]>, traits: number[][], words: Uint32Array[], ties: any }} */
const kept = { own: new Map(), traits: [], words: [], ties: null };
const { worlds } = await liveWorlds([world], {
  follower: {
    // [2]
    begins(_place, _compiled, memory, calendar) {
      for (const [name, column] of memory.arrays) kept.own.set(name, Array.from(column));
      kept.traits = memory.packed.map((words) => Array.from(words));
      kept.ties = memory.ties;
      kept.words.push(memory.words[calendar & 1].slice());
    },
    month(_place, memory, calendar) {
      kept.words.push(memory.words[calendar & 1].slice());
    },
  },
});
const [{ compiled, memory }] = worlds;

const [inForce, onTrueRecords] = ['in-force', 'in-force~true'].map((name) => memory.arrays.get(name) ?? []);
const sanctions = compiled.consequences
  .filter(({ kind }) => kind === 'sanction')
  .reduce((bits, { place }) => bits | (1 << place), 0);
const citizen = Array.from(inForce).findIndex((bits, i) => (bits & ~onTrueRecords[i] & sanctions) !== 0); // [3]

const life = explainLife(
  compiled,
  {
    start: new Map([...kept.own].map(([name, values]) => [name, values[citizen]])),
    traits: kept.traits.map((words) => words[citizen]),
    words: (month) => kept.words[month - 1],
    ties: () => kept.ties,
  },
  citizen,
); // [4]

console.log(`Citizen ${life.citizen}, group ${life.group}. Generated; nobody is meant.`);
console.log(`Known to ${life.partnersThatKnow.join(', ')}.`);
for (const { date, recorded } of life.months.slice(0, 24)) {
  for (const record of recorded.filter((one) => !one.true)) {
    console.log(`In ${date} ${record.partner} recorded: ${record.event} (which is not true).`); // [5]
  }
}
for (const month of life.months.slice(24)) {
  console.log(`\n${month.date}  score ${month.score}, ${month.state.ties} ties`);
  for (const what of month.happened) console.log(`  happened   ${what}`);
  for (const record of month.recorded) {
    console.log(
      `  recorded   ${record.partner}: ${record.event}${record.true ? '' : ' (which is not true)'}`,
    );
  }
  if (month.closed.length > 0) console.log(`  closed     ${month.closed.join(' ')}`);
  if (month.opened.length > 0) console.log(`  opened     ${month.opened.join(' ')}`);
  const { length } = month.inForce;
  if (length > 0)
    console.log(`  in force   ${length}, ${month.wrongful.length} of them for a false record only`);
}

// [1] A preset by its id; `{ text, file }` reads YAML of your own.
// [2] A follower watches a world as it is lived, and the world does not notice. What is kept here is what everybody
//     shows in public each month, and each citizen's own columns as the first month begins: enough to live one life
//     again, since nobody reads anything else of others.
// [3] In force, but not on true records alone: the definition of a wrongful sanction.
// [4] The replay ends each month with the very public word that was kept; if it did not, it would throw.
// [5] A false record from before the year counts for 48 months, like a true one.
