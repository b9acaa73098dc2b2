"""Asks networkx for the heaviest matching of the ties it is told; says how long it took."""
import sys
import time

import networkx

graph = networkx.Graph()
for line in sys.stdin:
    a, b, weight = (int(it) for it in line.split())
    graph.add_edge(a, b, weight=weight)
start = time.perf_counter()
networkx.max_weight_matching(graph)
print(f"{(time.perf_counter() - start) * 1000:.1f} ms")
