"""Which device is cheapest for this model and this traffic?

Prices (dollars an hour) and rates are examples. Measure your own:
requests a second at which p99 still meets the target.
"""
from math import ceil

# name: (price an hour, requests a second inside the p99 target)
DEVICES = {
    "8-core CPU": (0.40, 30),
    "small GPU": (1.00, 220),
    "large GPU": (4.00, 700),
    "AWS chip": (0.80, 200),
}
HEADROOM = 0.7     # plan to 70 % of the measured rate
MIN_NODES = 2      # one may fail


def monthly(price: float, rate: float, peak: float) -> float:
    nodes = max(MIN_NODES, ceil(peak / (rate * HEADROOM)))
    return nodes * price * 730


print("full load, dollars per million requests")
for name, (price, rate) in DEVICES.items():
    print(f"  {name:<11} {price / (rate * 3600) * 1e6:>6.2f}")

for peak in (20, 60, 900):
    costs = {n: monthly(p, r, peak) for n, (p, r) in DEVICES.items()}
    best = min(costs, key=costs.get)
    row = "  ".join(f"{n} {c:,.0f}" for n, c in costs.items())
    print(f"peak {peak}/s, a month: {best}\n  {row}")


def weights_gb(parameters_bn: float, bits: int) -> float:
    return parameters_bn * bits / 8


print("weights alone, GB:")
for bits in (32, 16, 8, 4):
    print(f"  7 billion parameters, {bits} bit:"
          f" {weights_gb(7, bits):.1f}")
