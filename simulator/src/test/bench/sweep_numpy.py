"""The peer of SweepBenchmark: one float32 argmax per setting, as routing papers' scripts do it.

Usage: sweep_numpy.py DATA, where DATA holds little-endian int32 rows, profiles, settings, then float32 predicted
quality, cost, quality (each rows x profiles) and the settings. Commands come as lines on standard input:
"result" prints all quality sums, then all cost sums; "exact" prints the same in float64, where no near tie is rounded
away; "time" prints the CPU seconds of one float32 sweep, measured over at least one second.
"""
import sys
import time

import numpy as np

raw = np.fromfile(sys.argv[1], dtype=np.int32, count=3)
rows, profiles, settings = (int(v) for v in raw)
data = np.fromfile(sys.argv[1], dtype=np.float32, offset=12)
cells = rows * profiles
predicted = data[:cells].reshape(rows, profiles)
cost = data[cells:2 * cells].reshape(rows, profiles)
quality = data[2 * cells:3 * cells].reshape(rows, profiles)
weights = data[3 * cells:3 * cells + settings]
first = np.arange(rows) * profiles


def sweep(predicted, cost, weights, worth):
    sums = np.empty((2, settings))
    for k in range(settings):
        np.multiply(cost, weights[k], out=worth)
        np.subtract(predicted, worth, out=worth)
        picked = first + worth.argmax(axis=1)
        sums[0, k] = quality.ravel()[picked].sum(dtype=np.float64)
        sums[1, k] = cost.ravel()[picked].sum(dtype=np.float64)
    return sums


worth = np.empty_like(cost)
print("numpy", np.__version__, "on Python", sys.version.split()[0], flush=True)
for line in sys.stdin:
    if line.strip() == "result":
        sums = sweep(predicted, cost, weights, worth)
        print(" ".join(repr(float(v)) for v in sums.ravel()), flush=True)
    elif line.strip() == "exact":
        wide = [a.astype(np.float64) for a in (predicted, cost, weights, worth)]
        print(" ".join(repr(float(v)) for v in sweep(*wide).ravel()), flush=True)
    elif line.strip() == "time":
        count, start = 0, time.process_time()
        while time.process_time() - start < 1:
            sweep(predicted, cost, weights, worth)
            count += 1
        print(repr((time.process_time() - start) / count), flush=True)
    else:
        break
