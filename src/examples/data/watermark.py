"""Count events per 10 minutes; wait at most 5 for late ones."""
WINDOW, DELAY = 10, 5

# (arrived at, happened at) in minutes
events = [(1, 1), (4, 3), (8, 8), (12, 12), (13, 9), (14, 14),
          (17, 16), (18, 7), (22, 21), (24, 19), (31, 30)]

counts, closed, too_late = {}, {}, []
watermark = -DELAY
for arrived, happened in events:
    start = happened // WINDOW * WINDOW
    if start + WINDOW <= watermark:
        too_late.append(happened)
        print(f"{arrived:2}: event of {happened} is too late")
        continue
    counts[start] = counts.get(start, 0) + 1
    watermark = max(watermark, happened - DELAY)
    for begin in sorted(counts):
        if begin + WINDOW <= watermark:
            closed[begin] = counts.pop(begin)
            print(f"{arrived:2}: watermark {watermark}, window"
                  f" {begin}-{begin + WINDOW} = {closed[begin]}")

print("still open:", counts, "to the late table:", too_late)
