"""Scorenet in numba: one compiled loop over agents, one thread, numba's own stream of luck."""

import numba
import numpy as np
from timer import Timer, asked, differing


@numba.njit
def begin(seed):
    np.random.seed(seed)


@numba.njit(fastmath=True)
def live(score, after, flagged, others, one_more):
    for i in range(score.size):
        total = np.float32(0)
        for j in range(10):
            total += score[others[i, j]]
        if one_more and i == 0:
            np.random.random()
        u = np.float32(np.random.random())
        s = score[i]
        x = s + np.float32(0.1) * (total * np.float32(0.1) - s) + np.float32(40) * (u - np.float32(0.5))
        if flagged[i]:
            x -= np.float32(5)
        x = min(max(x, np.float32(350)), np.float32(950))
        after[i] = x
        flagged[i] = x < np.float32(550)


def run(citizens, steps, one_more=False, mark=lambda: None):
    begin(1)
    others = np.random.default_rng(2).integers(0, citizens, (citizens, 10), dtype=np.int32)
    score = (350 + np.arange(citizens) % 601).astype(np.float32)
    after = np.empty_like(score)
    flagged = np.zeros(citizens, dtype=np.bool_)
    kept = {}
    for step in range(steps):
        mark()
        live(score, after, flagged, others, one_more and step == 0)
        score, after = after, score
        if step in (0, 4):
            kept[step] = score.copy()
    return score, flagged, kept


if __name__ == "__main__":
    pair, citizens, steps = asked()
    if pair:
        differing(run(citizens, 5)[2], run(citizens, 5, one_more=True)[2])
    else:
        timer = Timer()
        score, flagged, _ = run(citizens, steps + 1, mark=timer.mark)
        timer.tell(citizens, f"numba {numba.__version__}, numpy {np.__version__}", score, flagged)
