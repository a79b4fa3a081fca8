"""One GPU, requests at random: what does batching buy?"""
import random


def gpu_ms(batch):
    """Example cost: 8 ms fixed, 0.25 ms for each input."""
    return 8 + 0.25 * batch


def run(rate, max_batch, max_delay, n=20_000):
    random.seed(3)
    now, arrivals = 0.0, []
    for _i in range(n):
        now += random.expovariate(rate / 1000)      # in ms
        arrivals.append(now)
    free, i, latency = 0.0, 0, []
    while i < n:
        first = arrivals[i]
        # start when the batch is full or the first has waited
        full = i + max_batch - 1
        filled = arrivals[full] if full < n else arrivals[-1]
        start = max(free, min(filled, first + max_delay))
        j = i
        while j < n and j - i < max_batch and arrivals[j] <= start:
            j += 1
        free = start + gpu_ms(j - i)
        latency += [free - a for a in arrivals[i:j]]
        i = j
    latency.sort()
    return n / free * 1000, latency[n // 2], latency[n * 99 // 100]


for rate, batch, delay in ((100, 1, 0), (1_000, 1, 0),
                           (100, 32, 0), (100, 32, 5),
                           (1_000, 32, 0), (1_000, 32, 5)):
    done, p50, p99 = run(rate, batch, delay)
    print(f"{rate:5}/s, batch {batch:2}, wait {delay} ms:"
          f" {done:5.0f}/s p50 {p50:6.0f} p99 {p99:6.0f} ms")
