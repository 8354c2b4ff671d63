/** What every peer written for Node tells of its steps: one line of JSON. */
export class Timer {
  /** @type {{ wall: number, cpu: number }[]} */
  #marks = [];
  #before = process.memoryUsage().rss;

  /** A step ends and the next begins. */
  mark() {
    const { user, system } = process.cpuUsage();
    this.#marks.push({ wall: performance.now(), cpu: (user + system) / 1e3 });
  }

  /**
   * @param {number} citizens
   * @param {{ version: string, mean: number, flagged: number }} told
   */
  tell(citizens, told) {
    const between = (/** @type {'wall' | 'cpu'} */ what) =>
      this.#marks.slice(1).map((mark, step) => mark[what] - this.#marks[step][what]);
    const bytes = (process.resourceUsage().maxRSS * 1024 - this.#before) / citizens;
    console.log(JSON.stringify({ ...told, wall: between('wall'), cpu: between('cpu'), bytes }));
  }
}

/** Whether a peer is to be timed, or to show what one more draw does; how many agents; how many steps. */
export function asked() {
  const [what = 'time', citizens = '10000', steps = '12', ...more] = process.argv.slice(2);
  return { pair: what === 'pair', citizens: Number(citizens), steps: Number(steps), more };
}

/** How many agents' scores differ. @param {ArrayLike<number>} one @param {ArrayLike<number>} other */
export function differing(one, other) {
  return Array.from(one).filter((score, citizen) => score !== other[citizen]).length;
}
