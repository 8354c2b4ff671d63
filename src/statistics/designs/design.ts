/** Points of a design: one row each, with a coordinate for every factor. */
export type Points = readonly (readonly number[])[];

/** Refuses a size no design has. */
export function needWhole(name: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new RangeError(`${name} is a whole number from ${least} to ${most}, and not ${value}`);
  }
}
