"""A training loop that survives a stop. Run twice to see it."""
import json
import os
import signal
import tempfile
from pathlib import Path

stop = False


def on_term(signum, frame):
    global stop
    stop = True          # only note it; finish the step first


def save(path: Path, state: dict) -> None:
    tmp = path.with_suffix(".tmp")
    tmp.write_text(json.dumps(state))
    os.replace(tmp, path)    # whole file or none, never half


def train(path: Path, steps: int, every: int, kill_at: int) -> None:
    state = {"step": 0, "loss": 8.0}
    if path.exists():
        state = json.loads(path.read_text())
        print(f"resume at step {state['step']}")
    while state["step"] < steps and not stop:
        state["step"] += 1
        state["loss"] = round(state["loss"] * 0.99, 6)
        if state["step"] == kill_at:          # the cloud's notice
            os.kill(os.getpid(), signal.SIGTERM)
        if state["step"] % every == 0:
            save(path, state)
    save(path, state)
    print(f"stopped at {state['step']}, loss {state['loss']:.3f}")


signal.signal(signal.SIGTERM, on_term)
with tempfile.TemporaryDirectory() as folder:
    checkpoint = Path(folder) / "state.json"
    train(checkpoint, steps=200, every=50, kill_at=130)
    stop = False                              # a new machine
    train(checkpoint, steps=200, every=50, kill_at=0)
