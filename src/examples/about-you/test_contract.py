import numpy as np

# model and batch are pytest fixtures from conftest.py
def test_contract(model, batch):
    scores = model(batch)
    assert scores.shape == (len(batch), 43)
    assert np.isfinite(scores).all()
    assert np.allclose(scores.sum(axis=1), 1.0, atol=1e-4)

    # a slightly darker photo shows the same sign
    darker = model((batch * 0.8).astype(np.float32))
    same = scores.argmax(axis=1) == darker.argmax(axis=1)
    assert same.mean() >= 0.98, f"only {same.mean():.1%} stable"
