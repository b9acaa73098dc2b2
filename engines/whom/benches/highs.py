"""Asks HiGHS for the smallest set that covers all needs and of which no two are apart; says how long it took."""
import sys
import time

import highspy
import numpy as np

lines = sys.stdin.read().split("\n")
patience, needs, n = float(lines[0]), [int(it) for it in lines[1].split()], int(lines[2])
offers = [[int(it) for it in line.split()] for line in lines[3 : 3 + n]]
apart = [[int(it) for it in line.split()] for line in lines[3 + n :] if line]

highs = highspy.Highs()
highs.silent()
highs.setOptionValue("time_limit", patience)
highs.setOptionValue("threads", 1)
for _ in range(n):
    highs.addVar(0.0, 1.0)
who = np.arange(n, dtype=np.int32)
highs.changeColsCost(n, who, np.ones(n))
highs.changeColsIntegrality(n, who, np.array([highspy.HighsVarType.kInteger] * n))
for need, asked in enumerate(needs):
    row = np.array([min(offers[it][need], asked) for it in range(n)], dtype=float)
    highs.addRow(asked, highspy.kHighsInf, n, who, row)
count = len(apart)
if count:
    starts = np.arange(0, 2 * count, 2, dtype=np.int32)
    pairs = np.array(apart, dtype=np.int32).reshape(-1)
    highs.addRows(count, np.full(count, -highspy.kHighsInf), np.ones(count), 2 * count, starts, pairs, np.ones(2 * count))
start = time.perf_counter()
highs.run()
took = time.perf_counter() - start
found = highs.getInfo().objective_function_value
status = highs.modelStatusToString(highs.getModelStatus())
known = f"{found:.0f} members" if 0 < found < n else "none"
print(f"{took * 1000:>7.1f} ms {'':>8}  {known}, {status.lower()}")
