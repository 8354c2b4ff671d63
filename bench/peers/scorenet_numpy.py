"""Scorenet in numpy as experts write it: columns by neighbour, arrays made once, take(out=), no copies."""

import numpy as np
from timer import Timer, asked, differing


def live(citizens, steps, one_more=False, mark=lambda: None):
    luck = np.random.default_rng(1)
    others = np.random.default_rng(2).integers(0, citizens, (10, citizens), dtype=np.intp)
    score = (350 + np.arange(citizens) % 601).astype(np.float32)
    flagged = np.zeros(citizens, dtype=bool)
    mean, taken, noise = (np.empty(citizens, np.float32) for _ in range(3))
    kept = {}
    for step in range(steps):
        mark()
        score.take(others[0], out=mean, mode="clip")
        for row in others[1:]:
            score.take(row, out=taken, mode="clip")
            mean += taken
        mean *= np.float32(0.1)
        mean -= score
        mean *= np.float32(0.1)
        score += mean
        if one_more and step == 0:
            luck.random(dtype=np.float32)
        luck.random(out=noise, dtype=np.float32)
        noise -= np.float32(0.5)
        noise *= np.float32(40)
        score += noise
        np.multiply(flagged, np.float32(5), out=noise)
        score -= noise
        np.clip(score, 350, 950, out=score)
        np.less(score, 550, out=flagged)
        if step in (0, 4):
            kept[step] = score.copy()
    return score, flagged, kept


if __name__ == "__main__":
    pair, citizens, steps = asked()
    if pair:
        differing(live(citizens, 5)[2], live(citizens, 5, one_more=True)[2])
    else:
        timer = Timer()
        score, flagged, _ = live(citizens, steps + 1, mark=timer.mark)
        timer.tell(citizens, f"numpy {np.__version__}", score, flagged)
