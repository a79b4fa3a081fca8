HOURS = 730                 # a month
GPU, SPOT = 1.00, 0.35      # dollars an hour: examples
STORED, NAT = 0.023, 0.045  # dollars a GB

items = {  # name: (before, after), dollars a month
    "Serving": (4 * HOURS * GPU, (HOURS + 2 * 6 * 30) * GPU),
    "Training": (2 * 4 * 30 * GPU, 2 * 4 * 30 * 1.1 * SPOT),
    "Notebooks": (5 * HOURS * GPU, 5 * 8 * 22 * GPU),
    "Storage": (20_000 * STORED, 6_000 * STORED),
    "Data transfer": (10_000 * NAT, 0),
}
before, after = (sum(side) for side in zip(*items.values()))
saved = before - after

for name, (old, new) in items.items():
    share = (old - new) / saved
    print(f"{name:13} {old:6,.0f} {new:6,.0f} {share:4.0%}")
print(f"{'Total':13} {before:6,.0f} {after:6,.0f}")
print(f"saved {saved:,.0f}, {saved / before:.1%} of the bill")
