"""What early stopping saves, and how lucky the best trial is."""
import random

random.seed(3)
TRIALS, MAX_EPOCHS, KEEP = 81, 81, 3

# successive halving: all start, the best third goes on
epochs, alive, used = 1, TRIALS, 0
while alive >= 1 and epochs <= MAX_EPOCHS:
    done_before = epochs // KEEP
    used += alive * (epochs - done_before)
    print(f"{alive:3d} trials reach epoch {epochs}")
    epochs, alive = epochs * KEEP, alive // KEEP
full = TRIALS * MAX_EPOCHS
print(f"{used} epochs instead of {full}: {used / full:.0%}")

# all trials equally good: true score 0.90, noise 0.01
for tried in (1, 10, 100, 1000):
    best = sum(max(random.gauss(0.90, 0.01) for _i in range(tried))
               for _i in range(1000)) / 1000
    print(f"best of {tried:4d} equal models looks like {best:.3f}")
