"""Weights, multiplications and steps of one layer, width 256."""
C = 256  # channels or hidden width


def conv(n, k=3):  # image of n pixels, k x k filter
    w = k * k * C * C
    return w, w * n, 1


def lstm(n):  # four gates, each sees the input and the state
    w = 4 * (C * C + C * C)
    return w, w * n, n


def attention(n):  # q, k, v, output; then n x n scores, twice
    w = 4 * C * C
    return w, w * n + 2 * n * n * C, 1


print("layer      tokens  weights   multiplies  steps")
for name, layer in (("conv 3x3", conv), ("LSTM", lstm),
                    ("attention", attention)):
    for n in (256, 4_096):
        w, mult, steps = layer(n)
        print(f"{name:10} {n:6,} {w:8,} {mult / 1e9:8.2f} bn"
              f" {steps:6,}")
