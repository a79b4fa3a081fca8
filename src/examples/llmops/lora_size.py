"""What LoRA trains and stores, for a model of 8 billion."""
LAYERS, HIDDEN, KV, MLP = 32, 4096, 1024, 14336
TOTAL = 8.03e9  # parameters of a Llama 3.1 8B


def lora(rank, shapes):
    # Two thin matrices beside each frozen one: in x r and r x out.
    return LAYERS * sum(rank * (i + o) for i, o in shapes)


ATTENTION = [(HIDDEN, HIDDEN), (HIDDEN, KV), (HIDDEN, KV),
             (HIDDEN, HIDDEN)]
ALL = [*ATTENTION, (HIDDEN, MLP), (HIDDEN, MLP), (MLP, HIDDEN)]

print("                     trained     share  adapter")
for name, rank, shapes in (("attention, r 8", 8, ATTENTION),
                           ("all linear, r 16", 16, ALL),
                           ("all linear, r 64", 64, ALL)):
    n = lora(rank, shapes)
    print(f"{name:18}{n / 1e6:8.1f} M {n / TOTAL:9.2%}"
          f" {n * 2 / 1e6:5.0f} MB")

print("GB of model state while training")
print(f"  all weights {TOTAL * 16 / 1e9:6.1f}")
adapter = lora(16, ALL)
print(f"  LoRA        {(TOTAL * 2 + adapter * 16) / 1e9:6.1f}")
# 4 bits a weight; the block scales add a little on top.
print(f"  QLoRA       {(TOTAL / 2 + adapter * 16) / 1e9:6.1f}")
