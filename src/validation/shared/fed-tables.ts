/** The Federal Reserve's aggregate tables of 2007: shares of people and of bad loans by score, for groups. */
export const FED_TABLES = {
  people: 'totals.csv',
  cumulative: 'transrisk_cdf_by_race_ssa.csv',
  bad: 'transrisk_performance_by_race_ssa.csv',
} as const;

/** Scores on the scale 300 to 850 and what is known at each, for one group of the report by its column. */
export interface GroupTable {
  people: number;
  scores: readonly number[];
  /** Share of people at or below each score. */
  below: readonly number[];
  /** Share of loans repaid at each score. */
  repaid: readonly number[];
}

const rowsOf = (text: string): number[][] =>
  text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map(Number));

/** Percent of people in each fifty points from 300 to 850, by which percentiles become scores (Hardt et al. 2016). */
const IN_FIFTY = [2.1, 4.2, 5.4, 6.5, 7.9, 9.6, 12, 13.8, 17, 15.8, 5.7];

function scoreAt(percentile: number): number {
  let below = 0;
  for (const [place, percent] of IN_FIFTY.entries()) {
    if (below + percent >= percentile - 1e-9) {
      return 300 + 50 * (place + (percentile - below) / percent);
    }
    below += percent;
  }
  return 850;
}

/** The tables of a group by its place in the report, from 1. */
export function groupTable(tables: Readonly<Record<string, string>>, group: number): GroupTable {
  const cumulative = rowsOf(tables[FED_TABLES.cumulative]);
  const bad = rowsOf(tables[FED_TABLES.bad]);
  const [totals] = tables[FED_TABLES.people].trim().split(/\r?\n/).slice(1);
  return {
    people: Number(totals.split(',')[group]),
    scores: cumulative.map(([percentile]) => scoreAt(percentile)),
    below: cumulative.map((row) => row[group] / 100),
    repaid: bad.map((row) => 1 - row[group] / 100),
  };
}
