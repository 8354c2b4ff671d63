/** Goes on with a finished run from one of its months under other rules, and keeps what became of each. */
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { InputError } from '../engine/errors.js';
import { VERSION } from '../engine/version.js';
import { simdMachine } from '../kernels/simd.js';
import type { WorldSpec } from '../regime/compile.js';
import { diffRegimes, hashOf, loadRegime, type RuleDifference, regimeYaml } from '../regime/load.js';
import { liveBranches } from '../run/branch.js';
import { LoneCrew } from '../run/crew.js';
import type { MeasureResult } from '../run/results.js';
import { readText } from './inputs.js';
import { type RunFile, readRun, rulesOf } from './kept-run.js';
import { inDirectory } from './run-directory.js';

export interface Branch {
  set: readonly string[];
  regime: string;
  diff: RuleDifference[];
  digest: string;
  measures: Record<string, MeasureResult>;
}

/** What `run.json` of branches holds. */
export interface BranchFile {
  kind: 'branches';
  hash: string;
  digests: string[];
  command: string;
  out: string;
  glasshouse: string;
  note: string;
  /** The run it goes on from, and from which month under the regime. */
  run: { out: string; hash: string };
  at: number;
  citizens: number;
  months: number;
  seed: number;
  /** The run as it was. */
  trunk: Branch;
  branches: Branch[];
}

export interface BranchPlan {
  /** The first month under the other rules. */
  at: number;
  /** What is set in each branch, as `path=value`. */
  sets: readonly (readonly string[])[];
  out?: string;
  command: string;
  progress?: (done: number, total: number) => void;
}

/**
 * Lives the run again, to the same digest, and beside it from month `at` on the branches.
 *
 * @throws InputError where the run cannot be gone on with, or its rules cannot change halfway
 */
export async function branchesToDirectory(path: string, plan: BranchPlan): Promise<BranchFile> {
  const run = readRun(path);
  const spec = specOf(path, run, plan.at);
  const text = { text: readText(join(path, 'regime.yaml')), file: join(path, 'regime.yaml') };
  const regimes = plan.sets.map((set) => loadRegime(text, { set }));
  const hash = bytesToHex(
    sha256(utf8ToBytes([run.hash, plan.at, ...regimes.map((regime) => hashOf(regime))].join('\n'))),
  );
  const out = plan.out ?? join('runs', `${spec.regime.id}-branches-${hash.slice(0, 8)}`);
  return inDirectory(out, hash, async (directory) => {
    const crew = new LoneCrew(
      () => new Promise((resolve) => setImmediate(resolve)),
      undefined,
      simdMachine(),
    );
    const lived = await liveBranches(spec, plan.at, regimes, { crew, progress: plan.progress });
    const found = [lived.trunk, ...lived.branches].map(
      ({ result }, place): Branch => ({
        set: plan.sets[place - 1] ?? [],
        regime: result.head.regime.hash,
        diff: place === 0 ? [] : diffRegimes(spec.regime, regimes[place - 1]),
        digest: result.head.digest,
        measures: result.measures,
      }),
    );
    const [trunk, ...branches] = found;
    if (trunk.digest !== run.digests[0]) {
      throw new Error(
        `the run in ${path} comes out differently now: digest ${trunk.digest} instead of ${run.digests[0]}; it was lived by version ${run.result?.head.glasshouse}`,
      );
    }
    const file: BranchFile = {
      ...{ kind: 'branches', hash, digests: found.map(({ digest }) => digest), command: plan.command, out },
      glasshouse: VERSION,
      note: 'Everybody in these worlds was generated. Nothing in them describes a real person.',
      run: { out: path, hash: run.hash },
      ...{ at: plan.at, citizens: spec.citizens, months: spec.months, seed: spec.seed, trunk, branches },
    };
    regimes.forEach((regime, place) => {
      directory.write(join('regimes', `${place + 1}.yaml`), regimeYaml(regime));
    });
    directory.finish({ kind: file.kind, hash, digests: file.digests, command: file.command }, file);
    return file;
  });
}

function specOf(path: string, run: RunFile, at: number): WorldSpec {
  const [found] = [
    run.kind === 'run' ? undefined : 'a comparison',
    run.ties === null ? undefined : 'a run on an imported topology',
    run.result?.head.sample === undefined ? undefined : 'a run of a sample',
  ].filter((one) => one !== undefined);
  if (found !== undefined) {
    throw new InputError({
      kind: 'cannot-branch',
      message: 'This run cannot be gone on with under other rules.',
      file: path,
      found,
      allowed: 'a run of one world with generated ties',
    });
  }
  if (at < 2 || at > run.months) {
    throw new InputError({
      kind: 'number-out-of-range',
      message: 'Rules change in a month of the run, after its first.',
      path: '--at',
      found: String(at),
      allowed: `2 to ${run.months}`,
      next: 'From the first month on it is another run.',
    });
  }
  const { regime, society } = rulesOf(path, run, 'a');
  const { citizens, months, seed, measures = 'world' } = run;
  return { society, regime, citizens, months, seed, measures };
}
