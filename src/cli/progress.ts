/**
 * Progress on standard error: one line that moves on a terminal, a plain line now and then elsewhere.
 */
const PLAIN_EVERY_MS = 10_000;
const LINE_EVERY_MS = 100;

/** Reports months lived, with the rate and the time left. */
export function progressLine(citizens: number): (done: number, total: number) => void {
  const start = performance.now();
  const terminal = process.stderr.isTTY === true;
  let shown = start;
  return (done, total) => {
    const now = performance.now();
    if (done === total) {
      if (terminal) {
        process.stderr.write('\r\u001b[K');
      }
      return;
    }
    if (now - shown < (terminal ? LINE_EVERY_MS : PLAIN_EVERY_MS)) {
      return;
    }
    shown = now;
    const seconds = (now - start) / 1000;
    const rate = (done * citizens) / seconds / 1e6;
    const left = Math.ceil(((total - done) * seconds) / done);
    const line = `month ${done} of ${total}, ${rate.toFixed(2)} million citizen-months a second, ${timeLeft(left)} left`;
    process.stderr.write(terminal ? `\r\u001b[K${line}` : `${line}\n`);
  };
}

function timeLeft(seconds: number): string {
  return seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}

/** Reports cells done, with the rate, the time left and how many failed. */
export function cellProgress(): (done: number, total: number, failed: number) => void {
  const start = performance.now();
  const terminal = process.stderr.isTTY === true;
  let shown = start;
  return (done, total, failed) => {
    const now = performance.now();
    const last = done === total;
    if (!last && now - shown < (terminal ? LINE_EVERY_MS : PLAIN_EVERY_MS)) {
      return;
    }
    shown = now;
    const seconds = (now - start) / 1000;
    const left = Math.ceil(((total - done) * seconds) / done);
    const wrong = failed > 0 ? `, ${failed} failed` : '';
    const line = `${done} of ${total} cells, ${(done / seconds).toFixed(1)} a second, ${timeLeft(left)} left${wrong}`;
    process.stderr.write(terminal ? `\r\u001b[K${last ? '' : line}` : `${line}\n`);
  };
}
