/**
 * Going on with a run that was interrupted.
 */
import { InputError } from '../engine/errors.js';
import type { Regime } from '../regime/regime.js';
import type { EdgeList } from '../ties/edge-list.js';
import { type Checkpoint, type CheckpointedRun, Checkpoints } from './checkpoint.js';
import { tiesFrom } from './inputs.js';
import { hashOfPlan, type Plan } from './plan.js';
import type { RunRecord } from './run-directory.js';

/**
 * The plan of an interrupted run, and the regimes it lives.
 *
 * @throws InputError where its files were changed, or its topology is another
 */
export function resumed(
  place: string,
  kind: RunRecord['kind'],
  rest: Pick<Plan, 'threads' | 'kernel' | 'checkpointEvery' | 'progress' | 'stopped' | 'warn'>,
  topology?: { list: EdgeList; hash: string; file: string },
): { plan: Plan; regimes: readonly Regime[] } {
  const { checkpoints, run } = Checkpoints.open(place);
  const { regimes, society, citizens, months, seed, out, command } = run;
  const differs = (what: string, found: string, allowed: string, next: string) =>
    new InputError({ kind: 'checkpoint-differs', message: what, path: '--resume', found, allowed, next });
  if (run.kind !== kind) {
    const [is, asked] = run.kind === 'run' ? ['run', 'compare'] : ['compare', 'run'];
    throw differs(
      `These are the checkpoints of another command.`,
      `glasshouse ${asked} --resume ${place}`,
      `glasshouse ${is} --resume ${place}`,
      `Use \`glasshouse ${is}\`.`,
    );
  }
  if (run.ties?.hash !== topology?.hash) {
    throw differs(
      'A run goes on with the very ties it began with.',
      topology ? `--ties ${topology.file}` : 'no topology',
      run.ties ? `--ties ${run.ties.file}` : 'generated ties',
      run.ties ? 'Name that topology with --ties.' : 'Leave --ties out.',
    );
  }
  const plan: Plan = {
    ...rest,
    measures: run.measures,
    districts: run.districts,
    ...{ society, citizens, months, seed, out, command },
    resume: { checkpoints, run },
    ties: topology && { rows: tiesFrom(topology, society, seed), hash: topology.hash, file: topology.file },
  };
  if (hashOfPlan(plan, regimes) !== run.hash) {
    throw differs(
      'The regime, the society or the plan beside these checkpoints was changed.',
      'files that make another run',
      'the files as they were written',
      'Begin the run again with --checkpoint-every.',
    );
  }
  return { plan, regimes };
}

/** The checkpoints of this run and, where it goes on, the one it goes on from. */
export interface Keeping {
  checkpoints: Checkpoints;
  every: number;
  from: Checkpoint | undefined;
}

export function keepingOf(
  plan: Plan,
  kind: RunRecord['kind'],
  hash: string,
  regimes: readonly Regime[],
  out: string,
): Keeping | undefined {
  const { resume, checkpointEvery: every, warn } = plan;
  if (resume) {
    const from = resume.checkpoints.newest((file) => {
      warn?.(`The checkpoint ${file} is damaged; going on from the one before.`);
    });
    if (!from) {
      warn?.('There is no whole checkpoint yet; the run begins again.');
    }
    return { checkpoints: resume.checkpoints, every: every ?? resume.run.every, from };
  }
  if (every === undefined) {
    return undefined;
  }
  const { society, citizens, months, seed, measures, ties, districts, command } = plan;
  const run: CheckpointedRun = {
    ...{ kind, hash, regimes, society, citizens, months, seed, measures, districts, out, command, every },
    ties: ties ? { file: ties.file, hash: ties.hash } : null,
  };
  return { checkpoints: Checkpoints.begin(run), every, from: undefined };
}
