"""Sharded training: train.py builds the model and calls this."""
import os

import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.fsdp import MixedPrecisionPolicy, fully_shard
from torch.utils.data import DataLoader, DistributedSampler


def train(model: nn.Module, blocks: nn.ModuleList, data, epochs=3):
    local_rank = int(os.environ["LOCAL_RANK"])
    torch.cuda.set_device(local_rank)
    dist.init_process_group("nccl")

    # Compute in bfloat16, but sum the gradients in float32.
    policy = MixedPrecisionPolicy(
        param_dtype=torch.bfloat16, reduce_dtype=torch.float32)
    # The model is still on the CPU: fully_shard moves block after
    # block, so a GPU never holds all of it.
    for block in blocks:  # each block is gathered on its own
        fully_shard(block, mp_policy=policy)
    fully_shard(model, mp_policy=policy)  # the rest, last

    # Only now: the optimiser must see the sharded parameters.
    optimiser = torch.optim.AdamW(model.parameters(), lr=3e-4)
    sampler = DistributedSampler(data, shuffle=True)
    loader = DataLoader(data, batch_size=8, sampler=sampler,
                        num_workers=4, pin_memory=True)
    for epoch in range(epochs):
        sampler.set_epoch(epoch)  # else the same order each epoch
        for x, y in loader:
            loss = nn.functional.cross_entropy(
                model(x.cuda()), y.cuda())
            loss.backward()  # gradients are reduced and sharded
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
    dist.destroy_process_group()
