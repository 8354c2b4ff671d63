/**
 * Glasshouse as a library: the same engine the command line runs.
 *
 * A world is a society, a regime, a number of citizens and a seed; nothing here takes a person.
 *
 * @module
 */
export { type ComparedLives, compareWorlds, type Outcome, partingOf } from './compare/compare.js';
export * from './engine/contracts.js';
export { InputError, type InputProblem } from './engine/errors.js';
export * from './engine/lanes.js';

export { type Machine, plainMachine } from './engine/machine.js';

export type { Override } from './engine/overrides.js';

export { VERSION } from './engine/version.js';
export { simdMachine } from './kernels/simd.js';
export {
  defineWorld,
  type ModelColumn,
  type ModelOption,
  type OwnModel,
  type OwnWorld,
} from './models/define-world.js';
export type { LivedModel, RunModelOptions } from './models/lived.js';
export { type Topology, topologies } from './models/topologies.js';
export { type Catalogue, catalogue } from './regime/catalogue.js';
export { type CompiledWorld, compileSociety, compileWorld, type WorldSpec } from './regime/compile.js';
export {
  diffRegimes,
  hashOf,
  type LoadOptions,
  loadRegime,
  loadSociety,
  peerLoopGain,
  type Reference,
  type RuleDifference,
  regimeJsonSchema,
  regimeYaml,
  societyJsonSchema,
  societyYaml,
} from './regime/load.js';
export type { Regime, Society, SourcedNumber, Status, YearMonth } from './regime/regime.js';
export { type Crew, LoneCrew } from './run/crew.js';
export {
  explainLife,
  type KeptHistory,
  type LifeFile,
  type MonthOfLife,
} from './run/explain.js';
export type { Ledger, LedgerLine } from './run/ledger.js';
export {
  type Follower,
  type LivedWorld,
  type LivedWorlds,
  type LiveOptions,
  liveWorlds,
} from './run/live.js';
export type {
  ComparedMeasure,
  Comparison,
  GroupName,
  Lives,
  MeasureResult,
  Parting,
  RunHead,
  RunResult,
  Value,
} from './run/results.js';
export { type EdgeList, readEdgeList } from './ties/edge-list.js';
export { describeTopology, type TopologyFigures } from './ties/topology.js';
