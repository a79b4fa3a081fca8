"""INT8 by hand: one scale for all rows, or one scale for each row."""
import random

random.seed(7)
ROWS, COLS = 4, 64
weights = [[random.gauss(0, 0.05) for _ in range(COLS)]
           for _ in range(ROWS)]
weights[0] = [value * 40 for value in weights[0]]   # one large row


def scale_for(values):
    return max(abs(value) for value in values) / 127


def round_trip(row, scale):
    return [max(-127, min(127, round(value / scale))) * scale
            for value in row]


def error(row, scale):
    back = round_trip(row, scale)
    wrong = sum((a - b) ** 2 for a, b in zip(row, back))
    return 100 * (wrong / sum(a * a for a in row)) ** 0.5


whole = scale_for([value for row in weights for value in row])
print("row   one scale   scale per row")
for number, row in enumerate(weights):
    print(f"{number:>3} {error(row, whole):>9.1f} %"
          f" {error(row, scale_for(row)):>12.1f} %")

print("\nweights of a 7-billion-parameter model, without overhead")
for name, bits in (("FP32", 32), ("FP16", 16),
                   ("INT8", 8), ("INT4", 4)):
    print(f"{name} {7e9 * bits / 8 / 1e9:>6.1f} GB")
