/**
 * Reads an experiment file: checked like a regime, every variant made from the baseline.
 */
import { InputError, type InputProblem } from '../engine/errors.js';
import { diffRegimes, diffSocieties } from '../regime/canonical.js';
import { catalogue } from '../regime/catalogue.js';
import { isMapping, valueAt } from '../regime/check.js';
import { InputErrors, refuseIfAny } from '../regime/input-errors.js';
import { toLayer } from '../regime/layers.js';
import type { Regime, Society } from '../regime/regime.js';
import { KEBAB } from '../regime/schema-parts.js';
import { setName } from '../regime/set-layer.js';
import { readYaml, type YamlDocument, type YamlMapping, type YamlPath } from '../regime/yaml-document.js';
import { type Arm, BASELINE, type Endpoint, type Experiment, type Point, type Seeds } from './experiment.js';
import { experimentSchema, MOST_ENDPOINTS } from './experiment-schema.js';
import { designOf, factorsOf } from './factors.js';
import { orMechanisms } from './mechanisms.js';
import { apart } from './ranges.js';

/** Reads what an experiment names, with what it sets; the command line reads files, a page only presets. */
export interface Inputs {
  regime(reference: string, set: readonly string[]): Regime;
  society(reference: string, set: readonly string[]): Society;
}

const SOCIETY = 'china-2019';
const MONTHS = 120;

/**
 * Reads an experiment.
 *
 * @param source  its text, and the name of its file for errors
 * @param inputs  where regimes and societies come from
 * @throws InputError, or InputErrors if there are several mistakes, with file, line and path
 */
export function loadExperiment(source: { text: string; file: string }, inputs: Inputs): Experiment {
  const document = readYaml(source.text, source.file, 'An experiment');
  const own = {
    variants: namesIn(document, 'variants'),
    factors: namesIn(document, 'factors'),
  };
  const schema = experimentSchema(own);
  const layer = toLayer(schema, document, 'experiment');
  const { value } = layer;
  refuseIfAny([...missingKeys(layer), ...oddNames(layer, own.variants)]);
  const arms = new Arms(layer, inputs);
  const baseline = arms.baseline([]);
  const variants = own.variants.map((id) => arms.variant(id, baseline, []));
  refuseIfAny(variants.flatMap((arm) => sameAsBaseline(arm, layer)));
  const endpoints = endpointsOf(value, baseline.regime);
  const factors = orMechanisms(factorsOf(layer), layer, baseline.regime);
  const seeds = seedsOf(value['seeds']);
  const design = designOf(layer, factors, variants.length);
  refuseIfAny([
    ...endpointProblems(endpoints, layer),
    ...precisionProblems(seeds, endpoints, design.kind, layer),
  ]);
  return {
    id: value['id'] as string,
    title: value['title'] as string,
    ...(value['story'] === undefined ? {} : { story: value['story'] as string }),
    text: source.text,
    file: source.file,
    baseline,
    variants,
    citizens: sizesOf(value['citizens'], baseline.society),
    months: (value['months'] as number | undefined) ?? MONTHS,
    seeds,
    endpoints,
    exploratory: ((value['exploratory'] as string[] | undefined) ?? []).filter(
      (id) => !endpoints.some(({ measure }) => measure === id),
    ),
    factors,
    design,
    armsAt: (point) => {
      const there = arms.baseline(setsAt(point));
      return [there, ...own.variants.map((id) => arms.variant(id, there, setsAt(point)))];
    },
  };
}

/** What a point sets, as `path=value`. */
const setsAt = ({ values }: Point): string[] => Object.entries(values).map(asSet);

const asSet = ([path, value]: [string, unknown]): string => `${path}=${JSON.stringify(value)}`;

const namesIn = ({ value }: YamlDocument, key: string): string[] =>
  isMapping(value[key]) ? Object.keys(value[key]) : [];

function missingKeys(layer: YamlDocument): InputError[] {
  return ['id', 'title', 'baseline', 'seeds']
    .filter((key) => layer.value[key] === undefined)
    .map(
      (key) =>
        new InputError({
          kind: 'missing-key',
          message: `An experiment needs ${key === 'id' ? 'an' : 'a'} \`${key}\`, and this one has none.`,
          ...layer.place([]),
          path: key,
          next: `Add a line \`${key}: ...\`.`,
        }),
    );
}

function oddNames(layer: YamlDocument, variants: readonly string[]): InputError[] {
  return variants
    .filter((id) => !KEBAB.test(id) || id === BASELINE)
    .map(
      (id) =>
        new InputError({
          kind: 'odd-name',
          message: 'A variant has a short name of its own.',
          ...layer.place(['variants', id], 'key'),
          path: `variants.${id}`,
          found: JSON.stringify(id),
          allowed: `lower-case words with hyphens, and not ${BASELINE}`,
        }),
    );
}

/** Arms as the file says them, with what a point sets laid over. */
class Arms {
  constructor(
    private readonly layer: YamlDocument,
    private readonly inputs: Inputs,
  ) {}

  baseline(at: readonly string[]): Arm {
    const { regime, set } = this.said(['baseline']);
    return this.arm(BASELINE, undefined, ['baseline'], regime as string, set, at, undefined);
  }

  variant(id: string, baseline: Arm, at: readonly string[]): Arm {
    const path = ['variants', id];
    const first = this.said(['baseline']);
    const { regime, set, title } = this.said(path);
    const [reference, below] =
      regime === undefined
        ? [first.regime as string, first.set]
        : [regime, apart(first.set).society.map(ofSociety)];
    return this.arm(id, title, path, reference, [...below, ...set], at, baseline);
  }

  private said(path: YamlPath): { regime?: string; set: readonly string[]; title?: string } {
    const said = valueAt(this.layer.value, path);
    if (typeof said === 'string') {
      return { regime: said, set: [] };
    }
    const { regime, title, set } = (said ?? {}) as { regime?: string; title?: string; set?: YamlMapping };
    return { regime, title, set: Object.entries(set ?? {}).map(asSet) };
  }

  private arm(
    id: string,
    title: string | undefined,
    path: YamlPath,
    reference: string,
    own: readonly string[],
    at: readonly string[],
    baseline: Arm | undefined,
  ): Arm {
    const set = [...own, ...at];
    const both = apart(set);
    return this.placed([path, ['baseline'], ['factors']], set, () => {
      const regime = this.inputs.regime(reference, both.regime);
      const society = this.inputs.society(this.societySaid(), both.society);
      const diff = baseline
        ? [...diffRegimes(baseline.regime, regime), ...diffSocieties(baseline.society, society)]
        : [];
      return { id, title: title ?? (baseline ? id : regime.title), set, regime, society, diff };
    });
  }

  private societySaid(): string {
    return (this.layer.value['society'] as string | undefined) ?? SOCIETY;
  }

  /** Errors about what is set are told of the line that says it. */
  private placed(holders: readonly YamlPath[], set: readonly string[], make: () => Arm): Arm {
    try {
      return make();
    } catch (error) {
      if (error instanceof InputErrors) {
        refuseIfAny(error.problems.map((one) => this.place(one, holders, set)));
      }
      throw error instanceof InputError ? this.place(error, holders, set) : error;
    }
  }

  private place(error: InputError, holders: readonly YamlPath[], set: readonly string[]): InputError {
    const named = set.find((one) =>
      [setName(one), setName(apart([one]).society[0] ?? '')].includes(error.file ?? ''),
    );
    if (named === undefined) {
      return error.file === undefined
        ? new InputError({ ...problemOf(error), ...this.nearest(error) })
        : error;
    }
    const path = named.slice(0, named.indexOf('='));
    const [holder] = holders
      .map((one) => (one[0] === 'factors' ? ['factors', path] : [...one, 'set', path]))
      .filter((one) => valueAt(this.layer.value, one) !== undefined);
    return new InputError({
      ...problemOf(error),
      ...this.layer.place(holder, error.kind.startsWith('unknown-path') ? 'key' : 'value'),
      ...(error.next === undefined
        ? {}
        : { next: error.next.replace(/`--set ([^=`]+)=([^`]+)`/, '`$1: $2` under `set`') }),
    });
  }

  /** Where the regime or the society was named that cannot be found. */
  private nearest({ kind, message }: InputError) {
    const said = kind === 'unknown-society' ? ['society'] : ['baseline', 'regime'];
    const variant = namesIn(this.layer, 'variants').find((id) => {
      const { regime } = this.said(['variants', id]);
      return kind === 'unknown-regime' && regime !== undefined && message.includes(`"${regime}"`);
    });
    const path = variant === undefined ? said : ['variants', variant, 'regime'];
    return { ...this.layer.place(path), path: path.join('.') };
  }
}

const ofSociety = (set: string): string => `society.${set}`;

const problemOf = ({
  kind,
  message,
  file,
  line,
  column,
  path,
  found,
  allowed,
  next,
}: InputError): InputProblem => ({
  ...{ kind, message, file, line, column, path, found, allowed, next },
});

function sameAsBaseline({ id, diff }: Arm, layer: YamlDocument): InputError[] {
  if (diff.length > 0) {
    return [];
  }
  return [
    new InputError({
      kind: 'variant-without-difference',
      message: `The variant "${id}" does what the baseline does.`,
      ...layer.place(['variants', id], 'key'),
      path: `variants.${id}`,
      next: 'Name under `set` a rule that differs, or leave the variant out.',
    }),
  ];
}

const sizesOf = (said: unknown, society: Society): number[] => [
  ...new Set([said ?? society.citizens.value].flat() as number[]),
];

function endpointsOf(value: YamlMapping, regime: Regime): Endpoint[] {
  const said = value['endpoints'] as Record<string, { 'half-width'?: number }> | undefined;
  return said === undefined
    ? regime.endpoints.map((measure) => ({ measure }))
    : Object.entries(said).map(([measure, { 'half-width': halfWidth }]) => ({
        measure,
        ...(halfWidth === undefined ? {} : { halfWidth }),
      }));
}

function endpointProblems(endpoints: readonly Endpoint[], layer: YamlDocument): InputError[] {
  if (endpoints.length >= 1 && endpoints.length <= MOST_ENDPOINTS) {
    return [];
  }
  return [
    new InputError({
      kind: 'endpoints',
      message: 'An experiment declares beforehand what it is to be judged by.',
      ...layer.place(['endpoints']),
      path: 'endpoints',
      found: endpoints.length === 0 ? 'no endpoint' : `${endpoints.length} endpoints`,
      allowed: `one to ${MOST_ENDPOINTS} of: ${catalogue.measures.map(({ id }) => id).join(', ')}`,
      next: 'Other measures go under `exploratory`, and are labelled so.',
    }),
  ];
}

function seedsOf(said: unknown): Seeds {
  if (Array.isArray(said)) {
    const pilot = [...new Set(said as number[])];
    return { pilot, most: pilot.length };
  }
  const {
    count,
    first = 1,
    most,
  } = (typeof said === 'number' ? { count: said } : said) as {
    count: number;
    first?: number;
    most?: number;
  };
  return {
    pilot: Array.from({ length: count }, (_, place) => first + place),
    most: Math.max(count, most ?? count),
  };
}

/** Precision decides over the number of replicates only where it is asked for. */
function precisionProblems(
  { pilot, most }: Seeds,
  endpoints: readonly Endpoint[],
  design: string,
  layer: YamlDocument,
): InputError[] {
  if (most === pilot.length) {
    return [];
  }
  const asked = endpoints.some(({ halfWidth }) => halfWidth !== undefined);
  if (asked && pilot.length >= 2 && (design === 'pairs' || design === 'grid')) {
    return [];
  }
  return [
    new InputError({
      kind: 'precision-not-asked',
      message: 'More replicates follow a pilot only where a precision says when to stop.',
      ...layer.place(['seeds', 'most']),
      path: 'seeds.most',
      found: asked
        ? `a pilot of ${pilot.length} in a design of kind ${design}`
        : 'no endpoint with a half-width',
      allowed: 'an endpoint with `half-width`, a pilot of two seeds or more, and pairs or a grid',
      next: 'Ask for a precision, such as `sanction-prevalence: { half-width: 0.5 }`, or leave `most` out.',
    }),
  ];
}
