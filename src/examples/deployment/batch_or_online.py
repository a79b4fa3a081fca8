"""Cost of a USED prediction: score all at night, or on demand."""
CUSTOMERS = 10_000_000
BATCH_PER_HOUR = 4_000_000      # rows one node scores in an hour
NODE_HOUR = 1.00                # example price, any currency
ALWAYS_ON = 3                   # nodes that wait for requests
FEATURE_STORE_DAY = 40.00       # online store, example price

batch_hours = CUSTOMERS / BATCH_PER_HOUR
batch = batch_hours * NODE_HOUR
online = ALWAYS_ON * 24 * NODE_HOUR + FEATURE_STORE_DAY
print(f"batch: {batch_hours:.1f} node hours = {batch:.2f} a day")
print(f"online: {online:.2f} a day")
print("share used | batch per 1,000 used | online per 1,000")
for share in (0.5, 0.05, 0.005):
    used = CUSTOMERS * share / 1_000
    print(f"{share:10.1%} | {batch / used:20.4f}"
          f" | {online / used:16.4f}")
print(f"break-even: online costs {online / batch:.0f} x batch,"
      " so it must earn that by being fresh")
