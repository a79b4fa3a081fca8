"""Model state per GPU, gradient traffic and pipeline idle time."""
PARAMS, GPUS, GB = 7e9, 8, 1e9
WEIGHTS, GRADS, OPTIM = 2, 2, 12  # bytes a parameter, Adam, bf16

# Which of the three parts is split over the GPUs.
SCHEMES = {
    "replicated": (),
    "ZeRO-1": ("optim",),
    "ZeRO-2": ("optim", "grads"),
    "ZeRO-3": ("optim", "grads", "weights"),
}
SIZES = {"weights": WEIGHTS, "grads": GRADS, "optim": OPTIM}

print("state per GPU, 7 billion parameters, 8 GPUs")
for name, split in SCHEMES.items():
    per_param = sum(size / GPUS if part in split else size
                    for part, size in SIZES.items())
    print(f"  {name:10} {PARAMS * per_param / GB:6.1f} GB")

# A ring all-reduce sends each byte about twice per GPU.
sent = 2 * (GPUS - 1) / GPUS * PARAMS * GRADS / GB
print(f"gradients sent per GPU and step: {sent:.1f} GB")
for label, rate in (("400 GB/s", 400), ("50 GB/s", 50),
                    ("3 GB/s", 3)):
    print(f"  at {label:8} {sent / rate:6.2f} s")

print("pipeline of 4 stages, share of idle time")
for micro in (1, 4, 16, 32):
    print(f"  {micro:2} micro-batches {3 / (micro + 3):5.0%}")
