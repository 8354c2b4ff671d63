/** Samples as they are asked for on the command line. */
import { InputError } from '../engine/errors.js';
import { DISTRICT } from '../engine/society/district.js';
import { citizensIn, type Sample } from '../engine/society/sample.js';
import type { Society } from '../regime/regime.js';
import { FEWEST_GROUPS } from '../run/intervals.js';

/**
 * A sample of a society whose ties are worked out, large enough to say how sure it is; with the citizens in it.
 *
 * @throws InputError where the society is too small for it, or what is asked beside it cannot be
 */
export function sampleFrom(
  options: { sample?: string; ties?: string; checkpointEvery?: string },
  society: Society,
  citizens: number,
): { sample: Sample; citizens: number } | undefined {
  if (options.sample === undefined) {
    return undefined;
  }
  const refused = (message: string, allowed: string, next: string) =>
    new InputError({
      kind: 'no-such-sample',
      message,
      path: '--sample',
      found: options.sample,
      allowed,
      next,
    });
  const clash = options.ties === undefined ? options.checkpointEvery && '--checkpoint-every' : '--ties';
  if (clash) {
    throw refused(
      `A sample cannot be taken with ${clash}.`,
      `--sample without ${clash}`,
      `Leave ${clash} out.`,
    );
  }
  const every = Number(/^1:([1-9]\d{0,8})$/.exec(options.sample)?.[1]);
  const least = society.ties['masks-from'].value;
  const most = Math.floor(citizens / (FEWEST_GROUPS * DISTRICT));
  if (citizens < least) {
    throw refused(
      `A sample is taken of a society of at least ${least.toLocaleString('en')} citizens.`,
      'no sample of so few',
      'Leave --sample out: all of them are lived soon.',
    );
  }
  if (!(every >= 2 && every <= most)) {
    throw refused(
      `--sample takes one settlement of so many, and ${(FEWEST_GROUPS * DISTRICT).toLocaleString('en')} citizens at least.`,
      `1:2 to 1:${most}`,
      `Try: --sample 1:${Math.min(most, 1000)}`,
    );
  }
  const sample = { every, of: citizens };
  return { sample, citizens: citizensIn(sample) };
}
