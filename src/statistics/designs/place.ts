/** Numbers a factor runs over: any (`step` 0), or every `step` from `from` on. */
export interface Span {
  from: number;
  to: number;
  step: number;
}

/**
 * The number at a place of a span.
 *
 * A stepped span gives each of its numbers an equal share of places, so that a design draws all of them equally
 * often; the place 1 is the last number.
 *
 * @param at  a coordinate of a design, 0 to 1
 */
export function numberAt(at: number, { from, to, step }: Span): number {
  if (step === 0) {
    return from + at * (to - from);
  }
  const many = Math.floor((to - from) / step + 1e-9) + 1;
  return from + step * Math.min(many - 1, Math.floor(at * many));
}

/** The value at a place of a list, each with an equal share of places. */
export const oneAt = <T>(at: number, values: readonly T[]): T =>
  values[Math.min(values.length - 1, Math.floor(at * values.length))];
