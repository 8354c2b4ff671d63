/** What a design varies, from which value to which, and how it goes about it. */
import { InputError } from '../engine/errors.js';
import { withoutBirthplace } from '../regime/check.js';
import { refuseIfAny } from '../regime/input-errors.js';
import type { YamlDocument } from '../regime/yaml-document.js';
import { MOST_FACTORS } from '../statistics/designs/saltelli.js';
import { partProblems } from './decomposition-checks.js';
import type { Design, DesignKind, Factor } from './experiment.js';
import { type RuleRange, rangeOf } from './ranges.js';

interface Said {
  from?: number;
  to?: number;
  steps?: number;
  values?: readonly unknown[];
  source?: string;
  assumption?: true;
  needs?: readonly string[];
}

/** The factors of a file, each within what its rule allows. */
export function factorsOf(layer: YamlDocument): Factor[] {
  const said = Object.entries((layer.value['factors'] ?? {}) as Record<string, Said>);
  refuseIfAny(said.flatMap(([path, factor]) => problemsOf(path, factor, layer)));
  return said.map(([path, factor]) => ({ path, ...factorOf(factor, rangeOf(path)) }));
}

function factorOf(
  { from, to, steps, values, needs, source, assumption }: Said,
  limits: RuleRange | undefined,
): Omit<Factor, 'path'> {
  const range = values
    ? { values }
    : { from: from ?? limits!.least, to: to ?? limits!.most, step: limits!.step };
  return {
    range,
    ...(steps === undefined ? {} : { steps }),
    ...(needs === undefined ? {} : { needs }),
    source,
    assumption,
  };
}

function problemsOf(path: string, said: Said, layer: YamlDocument): InputError[] {
  const { from, to, values, source, assumption } = said;
  const at = (...more: string[]) => ({
    ...layer.place(['factors', path, ...more]),
    path: ['factors', path, ...more].join('.'),
  });
  if (values !== undefined) {
    return from === undefined && to === undefined
      ? []
      : [
          new InputError({
            kind: 'range-and-values',
            message: 'A factor has a range or a list of values.',
            ...at(),
            next: 'Keep `from` and `to`, or `values`.',
          }),
        ];
  }
  const limits = rangeOf(path);
  if (limits === undefined) {
    return [
      new InputError({
        kind: 'no-range',
        message: `\`${path}\` is no number that could be varied over a range.`,
        ...at(),
        allowed: 'the path of a number, or a list of values',
        next: 'Check the path, or give `values: [...]` that it takes.',
      }),
    ];
  }
  const beyond = (['from', 'to'] as const).filter((end) => {
    const value = said[end];
    return value !== undefined && (value < limits.least || value > limits.most);
  });
  if (beyond.length > 0) {
    return beyond.map(
      (end) =>
        new InputError({
          kind: 'out-of-range',
          message: `\`${path}\` cannot go there.`,
          ...at(end),
          found: String(said[end]),
          allowed: `${limits.least} to ${limits.most}`,
        }),
    );
  }
  const [lowest, highest] = [from ?? limits.least, to ?? limits.most];
  if (!(lowest < highest)) {
    return [
      new InputError({
        kind: 'empty-range',
        message: 'A range begins below where it ends.',
        ...at(),
        found: `${lowest} to ${highest}`,
      }),
    ];
  }
  const ours = from !== undefined || to !== undefined;
  return ours && source === undefined && assumption === undefined
    ? [withoutBirthplaceOf(path, said, at())]
    : [];
}

function withoutBirthplaceOf(path: string, said: Said, place: object): InputError {
  const { kind, message } = withoutBirthplace(['factors', path], said, place);
  return new InputError({
    kind,
    message,
    ...place,
    found: `${said.from ?? '...'} to ${said.to ?? '...'}`,
    allowed: 'a range with its `source`, or with `assumption: true`',
    next: 'Leave `from` and `to` out to take all that the rule allows.',
  });
}

const POINTS = 64;
const TRAJECTORIES = 20;

/** The design of a file: pairs unless it says another. */
export function designOf(layer: YamlDocument, factors: readonly Factor[], variants: number): Design {
  const said = layer.value['design'];
  const given = (typeof said === 'string' ? { kind: said } : (said ?? {})) as Partial<Design>;
  const kind: DesignKind = given.kind ?? 'pairs';
  refuseIfAny(designProblems(kind, given, factors, variants, layer));
  return {
    kind,
    points: given.points ?? POINTS,
    trajectories: given.trajectories ?? TRAJECTORIES,
    luck: given.luck ?? false,
    seed: given.seed ?? 1,
  };
}

function designProblems(
  kind: DesignKind,
  { points, trajectories, luck }: Partial<Design>,
  factors: readonly Factor[],
  variants: number,
  layer: YamlDocument,
): InputError[] {
  const problem = (path: readonly string[], message: string, next: string) =>
    new InputError({ kind: 'design', message, ...layer.place(path), path: path.join('.'), next });
  if (kind === 'pairs') {
    const idle = factors.length > 0;
    return [
      ...(idle
        ? [
            problem(
              ['factors'],
              'Pairs vary no factor.',
              'Choose a design, such as `design: grid`, or leave `factors` out.',
            ),
          ]
        : []),
      ...(variants === 0
        ? [
            problem(
              ['variants'],
              'Pairs need a variant to pair the baseline with.',
              'Add one under `variants`, such as `no-peer: { set: { peer.mode: none } }`.',
            ),
          ]
        : []),
    ];
  }
  if (factors.length === 0) {
    return [
      problem(
        ['design'],
        `A design of kind ${kind} needs factors to vary.`,
        'Name them under `factors`, by the path of a rule.',
      ),
    ];
  }
  if (kind === 'shapley') {
    return [
      ...partProblems(factors).map(({ path, message, next }) => problem(path, message, next)),
      ...(trajectories === undefined ? [] : [idleIn(kind, 'trajectories', problem)]),
    ];
  }
  if (kind === 'sobol' && factors.length > MOST_FACTORS) {
    return [
      problem(
        ['factors'],
        `A Sobol design has at most ${MOST_FACTORS} factors, and this one ${factors.length}.`,
        'Look with `design: morris` first which matter.',
      ),
    ];
  }
  if (kind === 'grid') {
    return factors
      .filter(({ range, steps }) => 'from' in range && steps === undefined)
      .map(({ path }) =>
        problem(
          ['factors', path],
          `A grid needs to know how many values of \`${path}\` to take.`,
          'Add `steps: 5`, or give `values: [...]`.',
        ),
      );
  }
  if (kind === 'sobol' && points !== undefined && !Number.isInteger(Math.log2(points))) {
    return [
      problem(
        ['design', 'points'],
        'Base points of a Sobol design are a power of two.',
        `Take ${2 ** Math.round(Math.log2(points))}.`,
      ),
    ];
  }
  const drawn = kind === 'sobol' || kind === 'morris' || kind === 'latin-hypercube';
  const [idle] = [
    points !== undefined && kind !== 'sobol' && kind !== 'latin-hypercube' ? 'points' : undefined,
    trajectories !== undefined && kind !== 'morris' ? 'trajectories' : undefined,
    luck !== undefined && !drawn ? 'luck' : undefined,
  ].filter((one) => one !== undefined);
  return idle === undefined ? [] : [idleIn(kind, idle, problem)];
}

const idleIn = (
  kind: DesignKind,
  name: string,
  problem: (path: readonly string[], message: string, next: string) => InputError,
): InputError => problem(['design', name], `A design of kind ${kind} has no ${name}.`, 'Leave it out.');
