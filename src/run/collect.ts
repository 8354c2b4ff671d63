/**
 * From monthly sums to measured values: counts first, one division at the end.
 */

import type { Memory } from '../engine/memory.js';
import type { CompiledWorld } from '../regime/compile.js';
import { whenTaken } from '../regime/counting.js';
import { peerLoopGain } from '../regime/load.js';
import { finalPicture } from './final-picture.js';
import type { GroupName, MeasureResult, RunHead, RunResult, Value } from './results.js';

export const GROUPS: readonly GroupName[] = ['A', 'B', 'C'];
/** Below this many events or citizens a rate is not estimable. */
const FEWEST_EVENTS = 20;
const FEWEST_CITIZENS = 100;

/** Adds up a world's months and makes its result. */
export class Collector {
  readonly monthly: Float64Array[] = [];

  constructor(private readonly world: CompiledWorld) {}

  add(sums: Float64Array): void {
    this.monthly.push(sums.slice());
  }

  result(head: RunHead, memory: Memory, calendar: number): RunResult {
    const { world } = this;
    const citizens = citizensByGroup(world, memory);
    const measures: Record<string, MeasureResult> = {};
    const series: RunResult['series'] = {};
    for (const measure of world.measures) {
      measures[measure.id] = this.measure(measure, citizens);
      series[measure.id] = this.seriesOf(measure, citizens);
    }
    const { layout } = world.plan;
    const picture = finalPicture(world, memory, calendar);
    const riskRatio = riskRatios(measures['sanction-prevalence']);
    Object.assign(measures, derived(riskRatio, picture));
    return {
      head,
      measures,
      series,
      ...picture,
      riskRatio,
      citizensByGroup: citizens,
      peerLoopGain: world.spec.regime.kind === 'score' ? peerLoopGain(world.spec.regime) : 0,
      layout: {
        bytesPerCitizen: layout.bytesPerCitizen,
        tiesBytesPerCitizen: Math.round(memory.ties.bytes / memory.size),
        columns: [...layout.columns.values()].map(({ name, declaration, owner }) => ({
          name,
          bits: declaration.bits,
          owner,
        })),
      },
      warnings: [],
    };
  }

  private measure(
    measure: CompiledWorld['measures'][number],
    citizens: Record<GroupName, number>,
  ): MeasureResult {
    const months =
      measure.over === 'months' ? this.monthly.map((_, place) => place + 1) : [this.monthly.length];
    const whole = this.valueOf(measure, undefined, months, citizens);
    const groups = Object.fromEntries(
      GROUPS.map((group, place) => [group, this.valueOf(measure, undefined, months, citizens, place)]),
    ) as Record<GroupName, Value>;
    const parts = this.partsOf(measure.id);
    return {
      id: measure.id,
      label: measure.label,
      question: measure.question,
      unit: measure.unit,
      worse: measure.worse,
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
    measure: CompiledWorld['measures'][number],
    citizens: Record<GroupName, number>,
  ): { months: number[]; values: (number | null)[] } {
    const { burnIn, plan } = this.world;
    const months = this.monthly
      .map((_, place) => place + 1)
      .filter(
        (month) => measure.over === 'months' || whenTaken(this.world.clockAt(burnIn + month), plan.settings),
      );
    return {
      months,
      values: months.map((month) => this.valueOf(measure, undefined, [month], citizens).value),
    };
  }

  /** Sums over months (and over parts where none is named), for one group or all. */
  private valueOf(
    measure: CompiledWorld['measures'][number],
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

function citizensByGroup(world: CompiledWorld, memory: Memory): Record<GroupName, number> {
  const counts: Record<GroupName, number> = { A: 0, B: 0, C: 0 };
  const column = world.plan.layout.columns.get('group');
  if (column?.where === 'packed') {
    const words = memory.packed[column.word];
    for (let i = 0; i < memory.size; i++) {
      counts[GROUPS[(words[i] >>> column.shift) & 3]]++;
    }
  } else {
    counts.A = memory.size;
  }
  return counts;
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

/** Measures that are no sum over citizens: ratios of groups, and what is seen along ties. */
function derived(
  ratio: Record<'B' | 'C', Value>,
  picture: Pick<RunResult, 'tiesByFifth' | 'assortativity'>,
): Record<string, MeasureResult> {
  const made: MeasureResult[] = (['B', 'C'] as const).map((group) => ({
    id: `risk-ratio-group-${group.toLowerCase()}`,
    label: `Sanctions in group ${group} against group A`,
    question: `How many times as often as group A is group ${group} under a sanction in the last month?`,
    unit: 'times',
    worse: 'higher',
    ...ratio[group],
    groups: NO_GROUPS,
  }));
  const lowest = picture.tiesByFifth?.[0]?.ties;
  if (lowest) {
    made.push({
      id: 'ties-lowest-fifth',
      label: 'Ties of the lowest fifth by score',
      question: 'How many ties do those in the lowest fifth of scores have at the end?',
      unit: 'ties',
      worse: 'lower',
      ...lowest,
      groups: NO_GROUPS,
    });
  }
  if (picture.assortativity !== undefined) {
    made.push({
      id: 'score-assortativity',
      label: 'Likeness of scores along ties',
      question: 'How alike are the scores of people with a tie, from -1 to 1 (Newman 2003)?',
      unit: 'correlation',
      worse: 'neither',
      value: picture.assortativity,
      numerator: picture.assortativity ?? 0,
      denominator: 1,
      groups: NO_GROUPS,
    });
  }
  return Object.fromEntries(made.map((measure) => [measure.id, measure]));
}

const NOT_BY_GROUP: Value = { value: null, numerator: 0, denominator: 0 };
const NO_GROUPS: Record<GroupName, Value> = { A: NOT_BY_GROUP, B: NOT_BY_GROUP, C: NOT_BY_GROUP };
