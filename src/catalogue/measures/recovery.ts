import {
  defineMeasure,
  type Estimate,
  EVER,
  FEWEST_EVENTS,
  NOT_ESTIMABLE,
  type Picture,
} from '../../engine/contracts.js';
import { FREE_FOR, halfLifeOf, repealed, repeals } from '../shared/repeals.js';

/** What is counted of the people of a world, among those whom `among` names. */
type Count = (picture: Picture, among: (citizen: number) => boolean) => number | undefined;

const added = (of: ArrayLike<number> | undefined, citizens: number, among: (citizen: number) => boolean) => {
  if (!of) {
    return undefined;
  }
  let sum = 0;
  for (let i = 0; i < citizens; i++) {
    sum += among(i) ? of[i] : 0;
  }
  return sum;
};

const column =
  (name: string): Count =>
  (picture, among) =>
    added(picture.column(name), picture.citizens, among);

interface Effect {
  label: string;
  count: Count;
  /** Of those once under a sanction, or of those never. */
  sanctioned: boolean;
}

const EFFECTS: Record<string, Effect> = {
  speech: { label: 'speech', count: column('critical'), sanctioned: false },
  ties: {
    label: 'ties',
    count: (picture, among) => added(picture.ties().degree, picture.citizens, among),
    sanctioned: true,
  },
  money: { label: 'money', count: column('liquidity'), sanctioned: true },
};

/** Of what the regime took, the share that is still missing so many months after its repeal. */
function missing(
  effect: Effect,
  own: Picture,
  off: Picture | undefined,
  free: Picture | undefined,
): Estimate {
  const ever = own.column('ever');
  if (!ever || !off || !free) {
    return NOT_ESTIMABLE;
  }
  const among = (i: number) => ((ever[i] & EVER.sanctioned) !== 0) === effect.sanctioned;
  const [with_, without, after] = [own, off, free].map((picture) => effect.count(picture, among));
  if (with_ === undefined || without === undefined || after === undefined) {
    return NOT_ESTIMABLE;
  }
  const taken = without - with_;
  const still = without - after;
  const value = taken >= FEWEST_EVENTS ? (still / taken) * 100 : null;
  return { value, numerator: still, denominator: taken };
}

export default defineMeasure({
  id: 'recovery',
  label: 'Silence that outlives the regime',
  question:
    'Of the lawful criticism that the regime silences, what share is still missing a year after its repeal?',
  unit: '%',
  worse: 'higher',
  family: 'speech',
  formula:
    '(critics without a register - critics in the world repealed 12 months before the end) / (critics without a register - critics under the regime), last month, over citizens never under a sanction; ties and money alike over citizens once under one (H12)',
  misleads:
    'Above 100 less comes back than was lost by then, below 0 more: resentment outlives fear. A small loss makes a wild share. Records outlive the regime too, but nobody reads them.',
  source: 'Penney 2016; Schauer 1978; measures specification, H12',
  worlds: (_rules, settings) => {
    const free = repeals(settings);
    return Object.keys(free).length === 0
      ? {}
      : { off: { label: 'no register', regime: 'no-register' }, ...free };
  },
  reads: ['ever'],
  compared: (own, others) => {
    const parts: Record<string, Estimate & { label: string; unit?: string }> = {};
    for (const [name, effect] of Object.entries(EFFECTS)) {
      const left: { months: number; share: number }[] = [];
      for (const months of FREE_FOR) {
        const found = missing(effect, own, others.off, others[repealed(months)]);
        parts[`${name}-${months}`] = {
          label: `Of ${effect.label}, missing after ${months} months`,
          ...found,
        };
        if (found.value !== null) {
          left.push({ months, share: found.value / 100 });
        }
      }
      const half = halfLifeOf(left);
      parts[`${name}-half-life`] = {
        label: `Months until half of ${effect.label} is back`,
        unit: 'months',
        ...(half === null ? NOT_ESTIMABLE : { value: half, numerator: half, denominator: left.length }),
      };
    }
    const { value, numerator, denominator } = parts['speech-12'];
    return { value, numerator, denominator, parts };
  },
});
