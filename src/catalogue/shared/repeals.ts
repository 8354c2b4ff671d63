/** The same regime, repealed some months before the last. */
import type { OtherWorld, Settings } from '../../engine/contracts.js';

/** Months without the regime that are looked at. */
export const FREE_FOR = [6, 12, 24, 48] as const;

export const repealed = (months: number): string => `free-${months}`;

/** A world for each of these times in which the regime has begun before it is repealed; none where it has no sanctions or is repealed anyhow. */
export function repeals(settings: Settings): Record<string, OtherWorld> {
  if ((settings['sanctions.mask'] ?? 0) === 0 || settings['repeal.from'] <= settings.months) {
    return {};
  }
  const begun = Math.max(1, Math.min(settings['phases.voluntary'], settings['phases.mandatory']));
  const worlds: Record<string, OtherWorld> = {};
  for (const months of FREE_FOR) {
    const month = settings.months - months + 1;
    if (month > begun) {
      const set = ['rights.repeal.enabled=true', `rights.repeal.from=${dateOf(month, settings)}`];
      worlds[repealed(months)] = { label: `repealed ${months} months before the end`, set };
    }
  }
  return worlds;
}

/** A month of the run as a date, such as 2020-01. */
function dateOf(month: number, settings: Settings): string {
  const since = settings['first-month'] + month - 1;
  return `${Math.floor(since / 12)}-${String((since % 12) + 1).padStart(2, '0')}`;
}

/**
 * What is left of an effect, 1 at the repeal, and after how many months half of it is gone, between two
 * times in proportion; `null` where it never is.
 *
 * @param left  months since the repeal, ascending, and the share that is left
 */
export function halfLifeOf(left: readonly { months: number; share: number }[]): number | null {
  let before = { months: 0, share: 1 };
  for (const now of left) {
    if (now.share <= 0.5) {
      return (
        before.months + ((before.share - 0.5) / (before.share - now.share)) * (now.months - before.months)
      );
    }
    before = now;
  }
  return null;
}
