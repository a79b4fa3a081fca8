"""Requests that pile up while a new replica gets ready."""
STEPS = [("node", 90, 0), ("image 6 GB", 60, 5),
         ("weights 16 GB", 80, 12), ("load to GPU", 20, 20),
         ("compile, warm up", 50, 8)]

before = sum(cold for _name, cold, _warm in STEPS)
after = sum(warm for _name, _cold, warm in STEPS)
for name, cold, warm in STEPS:
    print(f"{name:17} {cold:4} s -> {warm:3} s")
print(f"{'all':17} {before:4} s -> {after:3} s")

capacity, traffic = 300, 360    # requests a second, after a jump
for seconds in (before, after):
    backlog = (traffic - capacity) * seconds
    print(f"{seconds:3} s at {traffic - capacity} over capacity:"
          f" {backlog:,} queued or refused")
