/**
 * From monthly sums to measured values: counts first, one division at the end.
 */

import type {
  BetweenMeasure,
  CountMeasure,
  Found,
  Measure,
  Picture,
  PictureMeasure,
  Tables,
  TallyMeasure,
} from '../engine/contracts.js';
import { FEWEST_CITIZENS, FEWEST_EVENTS } from '../engine/contracts.js';
import { settingsIn } from '../engine/plan.js';
import type { CompiledWorld } from '../regime/compile.js';
import { isCount, isTally, isWorlds, whenTaken } from '../regime/counting.js';
import { peerLoopGain, warningsOf } from '../regime/load.js';
import { type Closing, tellClosing } from './closing.js';
import { EverybodyNeeded } from './picture.js';
import type { GroupName, MeasureResult, RunHead, RunResult, Value } from './results.js';

export const GROUPS: readonly GroupName[] = ['A', 'B', 'C'];

/** Adds up a world's months and makes its result. */
export class Collector {
  /** Sums of each month, by counted step and group. */
  readonly monthly: Float64Array[] = [];
  /** Tallies of all months added, behind the place of the sums. */
  readonly tallied: Float64Array;
  private readonly counted: number;

  constructor(private readonly world: CompiledWorld) {
    this.counted = world.cells.length * 4;
    this.tallied = new Float64Array(world.tallyCells.reduce((cells, { keys }) => cells + 4 * keys, 0));
  }

  add(cells: Float64Array): void {
    this.monthly.push(cells.slice(0, this.counted));
    for (let cell = this.counted; cell < cells.length; cell++) {
      this.tallied[cell - this.counted] += cells[cell];
    }
  }

  /** Goes on from what was counted before. */
  restore(monthly: readonly Float64Array[], tallied: Float64Array): void {
    this.monthly.push(...monthly);
    this.tallied.set(tallied);
  }

  /** Everything counted, for the digest. */
  get everything(): Float64Array[] {
    return [...this.monthly, this.tallied];
  }

  /** Values of the month added last, by measure; measures of a state in the months they are taken in. */
  latest(citizens: Record<GroupName, number>): Record<string, number | null> {
    const month = this.monthly.length;
    return Object.fromEntries(
      this.world.measures
        .filter(isCount)
        .filter((measure) => this.takes(measure, month))
        .map((measure) => [measure.id, this.valueOf(measure, undefined, [month], citizens).value]),
    );
  }

  private takes(measure: CountMeasure, month: number): boolean {
    const { burnIn, plan } = this.world;
    return (
      measure.over === 'months' || whenTaken(this.world.clockAt(burnIn + month), settingsIn(plan, month))
    );
  }

  /**
   * The result of the months added so far.
   *
   * @param picture  everybody at once; measures that ask it for more than it has are left out
   */
  result(
    head: RunHead,
    closing: Closing,
    tiesBytes: number,
    picture: (found: Picture['found']) => Picture,
  ): RunResult {
    const { world } = this;
    const citizens = closing.citizensByGroup;
    const measures: Record<string, MeasureResult> = {};
    const series: RunResult['series'] = {};
    for (const measure of world.measures) {
      if (isCount(measure)) {
        measures[measure.id] = this.count(measure, citizens);
        series[measure.id] = this.seriesOf(measure, citizens);
      } else if (isTally(measure)) {
        measures[measure.id] = this.tally(measure);
      }
    }
    const seen = picture((id) => measures[id]);
    for (const measure of world.measures) {
      if (!isCount(measure) && !isTally(measure) && !isWorlds(measure)) {
        const found = seenIn(measure, seen);
        if (found) {
          measures[measure.id] = resultOf(measure, found);
        }
      }
    }
    const { layout } = world.plan;
    return {
      head,
      measures,
      series,
      ...tellClosing(world, closing),
      riskRatio: riskRatios(measures['sanction-prevalence']),
      citizensByGroup: citizens,
      peerLoopGain: world.spec.regime.kind === 'score' ? peerLoopGain(world.spec.regime) : 0,
      layout: {
        bytesPerCitizen: layout.bytesPerCitizen,
        tiesBytesPerCitizen: Math.round(tiesBytes / head.citizens),
        columns: [...layout.columns.values()].map(({ name, declaration, owner }) => ({
          name,
          bits: declaration.bits,
          owner,
        })),
      },
      warnings: warningsOf(world.spec.regime).map(({ message, next }) =>
        next ? `${message} ${next}` : message,
      ),
    };
  }

  private count(measure: CountMeasure, citizens: Record<GroupName, number>): MeasureResult {
    const months =
      measure.over === 'months' ? this.monthly.map((_, place) => place + 1) : [this.monthly.length];
    const whole = this.valueOf(measure, undefined, months, citizens);
    const groups = Object.fromEntries(
      GROUPS.map((group, place) => [group, this.valueOf(measure, undefined, months, citizens, place)]),
    ) as Record<GroupName, Value>;
    const parts = this.partsOf(measure.id);
    return {
      ...about(measure),
      ...whole,
      groups,
      ...(parts.length > 0
        ? {
            parts: Object.fromEntries(
              parts.map((part) => [
                part,
                { label: this.labelOf(part), ...this.valueOf(measure, part, months, citizens) },
              ]),
            ),
          }
        : {}),
    };
  }

  private tally(measure: TallyMeasure | BetweenMeasure): MeasureResult {
    const { settings } = this.world.plan;
    const of = GROUPS.map((_, group) => this.tablesOf(measure, [group]));
    if ('between' in measure) {
      const found = measure.between({ A: of[0], B: of[1], C: of[2] }, settings);
      return resultOf(measure, found);
    }
    const whole = measure.value(this.tablesOf(measure, [0, 1, 2]), settings);
    const groups = Object.fromEntries(
      GROUPS.map((group, place) => {
        const { value, numerator, denominator } = measure.value(of[place], settings);
        return [group, { value, numerator, denominator }];
      }),
    ) as Record<GroupName, Value>;
    return { ...about(measure), ...whole, groups };
  }

  /** The tallies of a measure, of these groups together. */
  private tablesOf(measure: Measure, groups: readonly number[]): Tables {
    const tables: Record<string, Float64Array> = {};
    for (const cell of this.world.tallyCells) {
      if (cell.measure !== measure) {
        continue;
      }
      const table = new Float64Array(cell.keys);
      for (let key = 0; key < cell.keys; key++) {
        for (const group of groups) {
          table[key] += this.tallied[cell.at - this.counted + 4 * key + group];
        }
      }
      tables[cell.name] = table;
    }
    return tables;
  }

  private partsOf(measure: string): string[] {
    const parts = this.world.cells.flatMap((cell) =>
      cell.measure.id === measure && cell.part ? [cell.part] : [],
    );
    return [...new Set(parts)];
  }

  private labelOf(part: string): string {
    return this.world.consequences.find((consequence) => consequence.id === part)?.label ?? part;
  }

  private seriesOf(
    measure: CountMeasure,
    citizens: Record<GroupName, number>,
  ): { months: number[]; values: (number | null)[] } {
    const months = this.monthly.map((_, place) => place + 1).filter((month) => this.takes(measure, month));
    return {
      months,
      values: months.map((month) => this.valueOf(measure, undefined, [month], citizens).value),
    };
  }

  /** Sums over months (and over parts where none is named), for one group or all. */
  private valueOf(
    measure: CountMeasure,
    part: string | undefined,
    months: readonly number[],
    citizens: Record<GroupName, number>,
    group?: number,
  ): Value {
    const sum = (of: 'numerator' | 'denominator'): number => {
      if ('every' in measure[of]) {
        const people = group === undefined ? citizens.A + citizens.B + citizens.C : citizens[GROUPS[group]];
        return people * months.length;
      }
      let total = 0;
      this.world.cells.forEach((cell, place) => {
        if (cell.measure.id !== measure.id || cell.of !== of || (part !== undefined && cell.part !== part)) {
          return;
        }
        for (const month of months) {
          const sums = this.monthly[month - 1];
          total +=
            group === undefined
              ? sums[4 * place] + sums[4 * place + 1] + sums[4 * place + 2]
              : sums[4 * place + group];
        }
      });
      return total;
    };
    const numerator = sum('numerator');
    const denominator = sum('denominator');
    return {
      value: denominator > 0 ? (numerator / denominator) * measure.scale : null,
      numerator,
      denominator,
    };
  }
}

/** How many times as often groups B and C are under a sanction as group A. */
function riskRatios(prevalence: MeasureResult | undefined): Record<'B' | 'C', Value> {
  const ratio = (group: 'B' | 'C'): Value => {
    const here = prevalence?.groups[group];
    const reference = prevalence?.groups.A;
    const enough = [here, reference].every(
      (value) => value && value.numerator >= FEWEST_EVENTS && value.denominator >= FEWEST_CITIZENS,
    );
    const numerator = here?.value ?? 0;
    const denominator = reference?.value ?? 0;
    return { value: enough ? numerator / denominator : null, numerator, denominator };
  };
  return { B: ratio('B'), C: ratio('C') };
}

function seenIn(measure: PictureMeasure, picture: Picture): Found | undefined {
  try {
    return measure.picture(picture);
  } catch (error) {
    if (error instanceof EverybodyNeeded) {
      return undefined;
    }
    throw error;
  }
}

/** What is said of a measure beside its value. */
function about({ id, label, question, unit, worse, family, headline }: Measure) {
  return { id, label, question, unit, worse, family, ...(headline ? { headline } : {}) };
}

/** The result of a measure over further worlds. */
export const resultOf = (measure: Measure, found: Found): MeasureResult => ({
  ...about(measure),
  ...found,
  groups: NO_GROUPS,
});

const NOT_BY_GROUP: Value = { value: null, numerator: 0, denominator: 0 };
const NO_GROUPS: Record<GroupName, Value> = { A: NOT_BY_GROUP, B: NOT_BY_GROUP, C: NOT_BY_GROUP };
