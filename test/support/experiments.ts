/** A small experiment as a file: what the peer term does to some, in a society with a short past. */
export const peersFile = (seeds: number, endpoints = '{ sanction-prevalence: , ties: }'): string => `id: peers
title: What the peer term does
baseline: { regime: article-2018, set: { phases.mandatory: 2018-02 } }
variants:
  no-peer: { set: { peer.mode: none } }
society: hamlet.yaml
citizens: 1000
months: 8
seeds: ${seeds}
endpoints: ${endpoints}
`;
