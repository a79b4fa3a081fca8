"""From data size to partitions, rounds and broadcast cost."""
from math import ceil

MB, GB = 1024**2, 1024**3


def shuffle_partitions(size, target, cores):
    """Enough for the target size, in full rounds of all cores."""
    rounds = ceil(size / target / cores)
    return rounds, rounds * cores


CORES = 10 * 8  # 10 executors with 8 cores each
for size, label in [(2 * GB, "2 GB"), (40 * GB, "40 GB"),
                    (600 * GB, "600 GB")]:
    rounds, parts = shuffle_partitions(size, 150 * MB, CORES)
    print(f"{label:>6}: {parts:5,} partitions, {rounds:2} rounds,"
          f" {size / parts / MB:3.0f} MB each"
          f" (200 would be {size / 200 / MB:5,.0f} MB)")

# a broadcast sends the small side to each executor; a sort-merge
# join sends both sides over the network once
big, executors = 400 * GB, 10
for small in (50 * MB, 2 * GB):
    memory = 4 * small  # rough: decompressed hash table
    print(f"join with {small / MB:5,.0f} MB: broadcast moves"
          f" {executors * small / GB:4.1f} GB, shuffle"
          f" {(big + small) / GB:3.0f} GB;\n"
          f"  in memory about {memory / GB:.1f} GB an executor")
