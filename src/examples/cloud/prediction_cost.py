"""What does one prediction cost? Example numbers, in dollars."""

HOURS = 730
SECONDS = HOURS * 3600


def per_thousand(node_hour, nodes, requests, other=0.0):
    return (node_hour * nodes * HOURS + other) / requests * 1000


# 3 GPU nodes; feature store, logs and balancer: 500 a month
requests = 60e6
base = per_thousand(1.00, 3, requests, 500)
busy = requests / (SECONDS * 3 * 100)    # 100 a second per node
print(f"today: {base:.4f} per 1,000, nodes {busy:.0%} busy")

# the floor: a node that is full all the time
print(f"full nodes, no other cost: "
      f"{1.00 / (100 * 3600) * 1000:.4f}")

# one lever at a time; each line starts from today
levers = {
    # 40 % answered from a cache that costs 60: 3 x 0.6 = 1.8 nodes
    "cache, 40 % hits": per_thousand(1.00, 2, requests, 560),
    # twice the rate: 1.5 nodes, so 2 (never fewer)
    "8-bit model": per_thousand(1.00, 2, requests, 500),
    # ... or three nodes of half the size and price
    "8-bit, half nodes": per_thousand(0.50, 3, requests, 500),
    # 3 nodes for 10 hours a day, 2 for the rest
    "scale by the hour": per_thousand(
        1.00, (3 * 10 + 2 * 14) / 24, requests, 500),
    # log 10 % of payloads: 500 falls to 280
    "log a sample": per_thousand(1.00, 3, requests, 280),
}
for name, cost in sorted(levers.items(), key=lambda x: x[1]):
    print(f"  {name:<18} {cost:.4f}  {cost / base - 1:+.0%}")

# is a larger model worth it? value of a caught fraud: 40
extra_per_thousand = 0.05
caught_more = 0.01            # per 1,000 predictions
print(f"gain per 1,000: {caught_more * 40 - extra_per_thousand:.2f}")
