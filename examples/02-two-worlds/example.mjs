import { compareWorlds, loadRegime, loadSociety } from 'glasshouse';

const world = { society: loadSociety('town'), citizens: 2000, months: 48, seed: 1 };
const alone = { ...world, regime: loadRegime('article-2018', { set: ['joint-punishment.enabled=false'] }) }; // [1]
const jointly = { ...world, regime: loadRegime('article-2018') };

const { comparison, lives } = await compareWorlds(alone, jointly); // [2]

for (const { path, a, b } of comparison.diff)
  console.log(`One rule differs: ${path} is ${a} in A and ${b} in B.`);
const { total, differ, better, worse } = comparison.lives;
console.log(`Of ${total} lives ${differ} differ: ${better} better and ${worse} worse in B.\n`);

const ids = ['citizen-months-sanctioned', 'sanctioned-months-by-domain', 'flights-refused', 'unemployment'];
for (const id of ids) {
  const { label, a, b, unit } = comparison.measures[id];
  console.log(`${label}: ${shown(a)} in A, ${shown(b)} in B (${unit})`);
}

console.log('\nWorse off in B, of 1,000 in each group: '); // [3]
for (const [group, { lives: theirs }] of Object.entries(comparison.groups)) {
  console.log(`  ${group}  ${Math.round((1000 * theirs.worse) / theirs.total)}`);
}

const first = lives.outcomes.indexOf('worse'); // [4]
const [doorsA, doorsB] = lives.tallies.sanctioned;
console.log(`\nOne of them is citizen ${first}, generated like everybody:`);
console.log(`${doorsA[first]} months of closed doors in A, ${doorsB[first]} in B.`);

/** @param {number | null} value */
function shown(value) {
  return value === null ? 'not estimable' : value.toFixed(2); // [5]
}

// [1] `set` changes a rule by its path, as --set does on the command line.
// [2] The first world is the baseline A; every difference is B - A.
// [3] A, B and C are abstract groups. They fare differently because of what society and regime say of them.
// [4] Outcomes are 'better', 'worse', 'equal' or 'same', decided by months of closed doors, then months in arrears,
//     then money at the end (decisions/0010-lives-differ.md). One life illustrates; it proves nothing about a kind of people.
// [5] A measure with nothing to measure is null, and never 0.
