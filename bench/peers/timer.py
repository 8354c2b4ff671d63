"""What every peer written in Python tells of its steps: one line of JSON."""

import json
import resource
import sys
import time


class Timer:
    def __init__(self):
        self.marks = []
        self.before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    def mark(self):
        self.marks.append((time.perf_counter(), time.process_time()))

    def tell(self, citizens, version, score, flagged):
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - self.before
        steps = [[1e3 * (b[w] - a[w]) for a, b in zip(self.marks, self.marks[1:])] for w in (0, 1)]
        told = {"version": version, "mean": float(score.mean(dtype=float)), "flagged": float(flagged.mean())}
        print(json.dumps({**told, "wall": steps[0], "cpu": steps[1], "bytes": peak * 1024 / citizens}))


def asked():
    """Whether a peer is timed or shows what one more draw does; how many agents; how many steps."""
    what, citizens, steps = (sys.argv[1:] + ["time", "10000", "12"][len(sys.argv) - 1 :])[:3]
    return what == "pair", int(citizens), int(steps)


def differing(one, other):
    print(json.dumps({"differ": [int((one[step] != other[step]).sum()) for step in (0, 4)]}))
