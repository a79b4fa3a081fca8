"""Two checks before a long run: first loss, then one batch."""
import math

import torch
from torch import nn


def check_first_loss(model, x, y, classes):
    """Untrained and balanced: near ln(classes)."""
    model.eval()
    with torch.no_grad():
        loss = nn.functional.cross_entropy(model(x), y).item()
    print(f"first loss {loss:.2f}, expected {math.log(classes):.2f}")


def overfit_one_batch(model, x, y, steps=300, lr=1e-2):
    """A healthy network can learn 32 rows by heart."""
    model.train()
    opt = torch.optim.AdamW(
        model.parameters(), lr=lr, weight_decay=0.0
    )
    for step in range(steps):
        opt.zero_grad()
        # Logits go in: cross_entropy applies softmax itself.
        loss = nn.functional.cross_entropy(model(x), y)
        loss.backward()
        # Returns the norm before clipping: log it.
        norm = nn.utils.clip_grad_norm_(
            model.parameters(), max_norm=1.0,
            error_if_nonfinite=True,
        )
        opt.step()
        if step % 50 == 0:
            print(step, f"{loss.item():.4f}", f"{norm.item():.2f}")
    return loss.item()


torch.manual_seed(0)
x, y = torch.randn(32, 20), torch.randint(0, 10, (32,))
net = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 10))
check_first_loss(net, x, y, classes=10)
overfit_one_batch(net, x, y)
