/**
 * Stopping politely: the first interrupt ends the run after its month, and nothing half-written stays.
 */
let asked = false;

export const stopRequested = (): boolean => asked;

/** From now on an interrupt is a request; a second one ends the program at once. */
export function listenForStop(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (asked) {
        process.exit(1);
      }
      asked = true;
      process.stderr.write('\nStopping after this month.\n');
    });
  }
}
