"""When does self-hosting pay? Unit: one plain GPU node for a month."""

ENGINEER = 12.0    # full cost of one engineer, in nodes
PER_NODE = 0.005   # engineers: more nodes, a little more work
CARE = 0.1         # engineers: managed still needs some care


def managed(nodes: int, markup: float) -> float:
    return nodes * (1 + markup) + CARE * ENGINEER


def self_hosted(nodes: int, people: float) -> float:
    return nodes + (people + PER_NODE * nodes) * ENGINEER


def break_even(people: float, markup: float) -> int:
    return next(n for n in range(1, 1000)
                if self_hosted(n, people) < managed(n, markup))


# 35 % above the plain machine; half an engineer for upgrades,
# backups and on-call.
print("nodes  managed  self-hosted")
for n in (2, 10, 20, 60):
    m, s = managed(n, 0.35), self_hosted(n, 0.5)
    print(f"{n:>5} {m:>8.1f} {s:>12.1f}")
print(f"self-hosting is cheaper from {break_even(0.5, 0.35)} nodes")

# The answer hangs on two guesses: vary them before believing it.
for people in (0.3, 0.5, 1.0):
    for markup in (0.2, 0.4):
        print(f"{people:.1f} people, {markup:.0%} markup:"
              f" from {break_even(people, markup)} nodes")
