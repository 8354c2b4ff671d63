/** What numbers a rule, or a number of the society, may take: the limits its schema states. */
import { z } from 'zod';
import { isSourced, mappingOf, typeAt } from '../regime/check.js';
import { regimeSchema } from '../regime/regime-schema.js';
import { unwrap } from '../regime/schema-parts.js';
import { societySchema } from '../regime/society-schema.js';

export interface RuleRange {
  least: number;
  most: number;
  /** Values lie this far apart; 0: any number. */
  step: number;
}

const OF_SOCIETY = 'society.';

/** What is set of the regime, and what of the society, each without the prefix that tells them apart. */
export function apart(set: readonly string[]): { regime: string[]; society: string[] } {
  return {
    regime: set.filter((one) => !one.startsWith(OF_SOCIETY)),
    society: set.filter((one) => one.startsWith(OF_SOCIETY)).map((one) => one.slice(OF_SOCIETY.length)),
  };
}

/** The limits of the number at a path; undefined where there is no number, or no such rule. */
export function rangeOf(path: string): RuleRange | undefined {
  const ofSociety = path.startsWith(OF_SOCIETY);
  const keys = (ofSociety ? path.slice(OF_SOCIETY.length) : path).split('.');
  const found = typeAt(ofSociety ? societySchema() : regimeSchema(), keys);
  const type = found && isSourced(found) ? unwrap(mappingOf(found)?.shape.value as z.ZodType) : found;
  if (!(type instanceof z.ZodNumber) || type.minValue === null || type.maxValue === null) {
    return undefined;
  }
  const steps = (type.def.checks ?? []).map((check) => check._zod.def as { check: string; value?: number });
  const step = steps.find(({ check }) => check === 'multiple_of')?.value ?? (type.isInt ? 1 : 0);
  return { least: type.minValue, most: type.maxValue, step };
}
