/** A process of the pool: it lives the cells it is handed, one at a time. */
import { type Cell, specOfCell } from '../../experiment/cells.js';
import type { Regime, Society } from '../../regime/regime.js';
import { CellRoom } from './cell-room.js';
import type { Handed, Returned } from './hands.js';

const [version] = process.argv.slice(2);
const regimes = new Map<string, Regime>();
const societies = new Map<string, Society>();
const room = new CellRoom(version);
const send = (returned: Returned): boolean | undefined => process.send?.(returned);

async function lived(cell: Cell): Promise<Returned> {
  try {
    return { lived: await room.live(cell, specOfCell(cell, { regimes, societies })) };
  } catch (error) {
    return { failed: { cell: cell.hash, reason: (error as Error).message } };
  }
}

process.on('message', async ({ cell, regime, society }: Handed) => {
  if (regime) {
    regimes.set(cell.regime, regime);
  }
  if (society) {
    societies.set(cell.society, society);
  }
  send(await lived(cell));
});
// whoever asked is gone; and an interrupt at the keyboard is for the one who hands out cells
process.on('disconnect', () => process.exit());
process.on('SIGINT', () => {});
send({ ready: true });
