import { type Cell, societyKey } from '../../experiment/cells.js';

/** Cells waiting to be lived, those of one society together, so that it need not be founded often. */
export class CellQueue {
  private readonly waiting = new Map<string, Cell[]>();
  private readonly begun = new Set<string>();
  private readonly tries = new Map<string, number>();

  get size(): number {
    return [...this.waiting.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /**
   * The next cell: of the society somebody holds already, else of one nobody has begun, else of the one with
   * most cells left.
   */
  next(held: string | undefined): Cell | undefined {
    const key =
      held !== undefined && this.waiting.has(held)
        ? held
        : ([...this.waiting.keys()].find((one) => !this.begun.has(one)) ?? this.longest());
    if (key === undefined) {
      return undefined;
    }
    this.begun.add(key);
    const cells = this.waiting.get(key) as Cell[];
    const cell = cells.shift();
    if (cells.length === 0) {
      this.waiting.delete(key);
    }
    return cell;
  }

  /** Counts a try that came to nothing; how many there were. */
  triedAgain({ hash }: Cell): number {
    const tries = (this.tries.get(hash) ?? 0) + 1;
    this.tries.set(hash, tries);
    return tries;
  }

  add(cell: Cell): void {
    const key = societyKey(cell);
    const others = this.waiting.get(key);
    if (others) {
      others.push(cell);
    } else {
      this.waiting.set(key, [cell]);
    }
  }

  private longest(): string | undefined {
    let longest: string | undefined;
    let most = 0;
    for (const [key, cells] of this.waiting) {
      if (cells.length > most) {
        [longest, most] = [key, cells.length];
      }
    }
    return longest;
  }
}
