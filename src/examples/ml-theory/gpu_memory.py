"""Where the memory of a training step goes (an estimate)."""
GIB = 2 ** 30
LAYERS, HIDDEN, PARAMS = 32, 4096, 7e9
# Bytes for each token and hidden unit of one layer that wait
# for backward, if the attention matrix itself is not stored.
ALL, INPUT_ONLY = 34, 2


def report(name, batch, seq, kept, bytes_each, trained=PARAMS):
    frozen = PARAMS - trained  # frozen weights: 2 bytes, no more
    state = (trained * bytes_each + frozen * 2) / GIB
    one_layer = batch * seq * HIDDEN / GIB
    acts = LAYERS * one_layer * kept
    if kept == INPUT_ONLY:  # one layer at a time is rebuilt
        acts += one_layer * ALL
    print(f"{name:23}{state:6.0f}{acts:7.1f}{state + acts:6.0f}")


print(f"{'GiB':23}{'state':>6}{'activ':>7}{'sum':>6}")
report("batch 8", 8, 2048, ALL, 16)
report("micro-batch 1, 8 steps", 1, 2048, ALL, 16)
report("checkpointing, batch 8", 8, 2048, INPUT_ONLY, 16)
report("  and 8-bit Adam", 8, 2048, INPUT_ONLY, 10)
report("  and LoRA instead", 8, 2048, INPUT_ONLY, 16, 20e6)
