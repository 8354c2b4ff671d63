/** One thread of a society lived district by district. */
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { plainMachine } from '../engine/machine.js';
import { MaskFabric } from '../engine/society/mask-fabric.js';
import { simdMachine } from '../kernels/simd.js';
import { DistrictPlace, type NationOrder } from '../run/nation.js';
import { KeptDistricts } from './district-store.js';
import type { NationData } from './nation-threads.js';
import { failureOf } from './threads.js';

const { part, parts, spec, kernel, words, census, fabric, store, settlements } = workerData as NationData;
const machine = (kernel === 'simd' ? simdMachine() : undefined) ?? plainMachine;
const nation = {
  citizens: spec.citizens,
  words: [new Uint32Array(words[0]), new Uint32Array(words[1])] as const,
  census,
  settlements,
  fabric: new MaskFabric(fabric, machine),
  store: new KeptDistricts(store),
};
const place = new DistrictPlace(spec, nation, part, parts, machine, () => createHash('sha256'));

parentPort?.on('message', (order: NationOrder) => {
  try {
    parentPort?.postMessage({ done: place.obey(order) });
  } catch (error) {
    parentPort?.postMessage(failureOf(error));
  }
});
