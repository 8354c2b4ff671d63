import { defineMeasure, type Estimate, FEWEST_EVENTS, type Picture } from '../../engine/contracts.js';

const BARE = ['sanctions.enabled=false', 'privileges.enabled=false', 'blacklist.enabled=false'];
const UNMOVED = ['responses.incentive.enabled=false'];

/**
 * Shares of what is prevented by two causes, equally in both orders (Shapley).
 *
 * @param prevented  by neither, by each alone, and by both
 */
export function sharesOf(prevented: { neither: number; one: number; other: number; both: number }): {
  one: number;
  other: number;
} {
  const { neither, one, other, both } = prevented;
  return { one: (one - neither + both - other) / 2, other: (other - neither + both - one) / 2 };
}

export default defineMeasure({
  id: 'prevention-split',
  label: 'Breaches prevented',
  question: 'How many fewer agreements are broken than without a regime, and why?',
  unit: 'per 1,000 citizen-years',
  worse: 'lower',
  family: 'benefit',
  formula:
    '(citizen-months with a broken agreement without a register - with it) / citizen-years; by living for the score and by what is attached to it, each the mean over both orders, and the rest (B3)',
  misleads:
    'That people live for a score is a rule of the model: it says how much that weighs here, not that it works. What is attached prevents less than nothing where closed doors make people poor. Fewer breaches seen are not fewer breaches.',
  source: 'Vickers and Elkin 2006; Shorrocks 2013; measures specification, B3',
  worlds: {
    off: { label: 'no register', regime: 'no-register' },
    bare: { label: 'scores with nothing attached', set: BARE },
    unmoved: { label: 'nobody lives for the score', set: UNMOVED },
    neither: {
      label: 'scores with nothing attached, for which nobody lives',
      set: [...BARE, ...UNMOVED],
    },
    seen: { label: 'nobody avoids being seen', set: ['responses.avoidance.enabled=false'] },
  },
  uses: ['broken-agreements', 'breaches-seen', 'missed-instalments'],
  compared: (own, { off, bare, unmoved, neither, seen }) => {
    const events = (picture: Picture | undefined, measure: string) => picture?.found(measure)?.numerator;
    const years = (own.found('broken-agreements')?.denominator ?? 0) / 12;
    const before = events(off, 'broken-agreements');
    const perYear = (prevented: number | undefined): Estimate => ({
      value:
        prevented === undefined || years <= 0 || (before ?? 0) < FEWEST_EVENTS
          ? null
          : (prevented / years) * 1000,
      numerator: prevented ?? 0,
      denominator: years,
    });
    const fewer = (picture: Picture | undefined, measure = 'broken-agreements'): number | undefined => {
      const without = events(off, measure);
      const here = events(picture, measure);
      return without === undefined || here === undefined ? undefined : without - here;
    };
    const prevented = {
      neither: fewer(neither),
      one: fewer(bare),
      other: fewer(unmoved),
      both: fewer(own),
    };
    const known = Object.values(prevented).every((one) => one !== undefined);
    const shares = known ? sharesOf(prevented as Record<keyof typeof prevented, number>) : undefined;
    const here = own.found('breaches-seen')?.value ?? null;
    const open = seen?.found('breaches-seen')?.value ?? null;
    return {
      ...perYear(prevented.both),
      parts: {
        deterrence: { label: 'By living for the score', ...perYear(shares?.one) },
        exclusion: { label: 'By what is attached to it', ...perYear(shares?.other) },
        rest: {
          label: 'By being watched, with neither',
          ...perYear(shares && prevented.neither),
        },
        lenders: { label: 'Fewer instalments missed', ...perYear(fewer(own, 'missed-instalments')) },
        concealment: {
          label: 'Fewer of the broken agreements seen at once, because people avoid it',
          unit: 'percentage points',
          value: here === null || open === null ? null : open - here,
          numerator: open ?? 0,
          denominator: here ?? 0,
        },
      },
    };
  },
});
