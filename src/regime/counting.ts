/**
 * Measures as kernels of a world: each numerator and denominator is a count at the end of the month.
 */
import type { Argument, Clock, Consequence, Idea, Measure, Settings } from '../engine/contracts.js';
import type { Plan } from '../engine/plan.js';

/** One sum of a measure: its numerator or denominator, for a part where there are several. */
export interface Cell {
  measure: Measure;
  /** The sanction whose months are counted, where a measure is split. */
  part?: string;
  of: 'numerator' | 'denominator';
}

/** Measures of a state are taken every half year, and in the last month. */
const STATE_EVERY = 6;

export function measureIdeas(
  measures: readonly Measure[],
  consequences: readonly Consequence[],
): { measuring: Idea[]; cells: Cell[] } {
  const measuring: Idea[] = [];
  const cells: Cell[] = [];
  const sanctions = consequences.filter((consequence) => consequence.kind === 'sanction');
  for (const measure of measures) {
    const parts = measure.parts === 'sanctions' ? sanctions : [undefined];
    for (const part of parts) {
      for (const of of ['numerator', 'denominator'] as const) {
        const count = measure[of];
        if ('every' in count) {
          continue;
        }
        const given = typeof count.with === 'function' ? count.with(part ? 1 << part.place : 0) : count.with;
        const id = `measure/${measure.id}/${part ? `${part.id}/` : ''}${of}`;
        const into: Argument = { give: 'scratch', name: `sum:${id}`, writes: true };
        measuring.push({
          id,
          kind: 'observer',
          label: measure.label,
          kernels: [
            {
              stage: 'count',
              run: count.run,
              only: count.only,
              after: given.some((argument) => argument.give === 'read' && argument.column === 'ever')
                ? ['ever']
                : [],
              when: measure.over === 'months' ? underRegime : whenTaken,
              with: [...given, into],
            },
          ],
        });
        cells.push({ measure, part: part?.id, of });
      }
    }
  }
  return { measuring, cells };
}

const underRegime = (clock: Clock): boolean => clock.month >= 1;
/** Whether measures of a state are taken in this month. */
export const whenTaken = (clock: Clock, settings: Settings): boolean =>
  clock.month >= 1 && (clock.month % STATE_EVERY === 0 || clock.month === settings.months);

export function countedSteps(plan: Plan, measuring: readonly Idea[]): Plan['steps'] {
  const steps = new Map(plan.steps.map((step) => [step.idea, step]));
  return measuring.map((idea) => {
    const step = steps.get(idea.id);
    if (!step) {
      throw new Error(`the measure ${idea.id} was not planned`);
    }
    return step;
  });
}
