"""Pay per request, or for a machine that is always on?

Example prices in dollars; put in those of your region and day.
"""

PER_GB_SECOND = 0.0000166667   # function: memory x duration
PER_MILLION = 0.20             # function: the requests themselves
NODE_HOUR = 0.10               # a small CPU node
HOURS = 730                    # in a month
NODES = 2                      # never fewer, for availability
NODE_CAPACITY = 40             # requests a second, load-tested


def function_cost(requests: float, memory_gb: float,
                  seconds: float) -> float:
    compute = requests * memory_gb * seconds * PER_GB_SECOND
    return compute + requests / 1e6 * PER_MILLION


def node_cost(peak_rps: float) -> float:
    needed = -(-peak_rps // NODE_CAPACITY)     # round up
    return max(NODES, needed) * NODE_HOUR * HOURS


# a model that needs 4 GB and 80 ms a request
print("requests a month  function   nodes")
for millions, peak in [(1, 5), (10, 25), (30, 60), (100, 160)]:
    f = function_cost(millions * 1e6, 4, 0.08)
    print(f"{millions:>13} m {f:>10.0f} {node_cost(peak):>7.0f}")

per_million = function_cost(1e6, 4, 0.08)
floor = NODES * NODE_HOUR * HOURS
even = floor / per_million
print(f"a million requests: {per_million:.2f}")
print(f"two nodes are cheaper from {even:.0f} million a month,")
print(f"that is {even * 1e6 / (HOURS * 3600):.0f} a second all day")
