import os
import numpy as np
import pytest
from tsr import data, model

URI = os.getenv("MODEL_URI")      # set only by the gate

def test_schema():
    df = data.load_sample()
    assert set(df.columns) >= {"image", "label"}
    assert df["label"].between(0, 42).all()
    assert df["image"].notna().all()

def test_no_leakage():
    train, test = data.load_split_ids()
    assert not set(train) & set(test)

def test_can_overfit_one_batch():
    x, y = data.one_batch(32)
    m = model.build()
    assert model.fit(m, x, y, steps=200).loss < 0.05

@pytest.mark.skipif(not URI, reason="runs in the gate")
@pytest.mark.parametrize("shift", [-2, 2])
def test_small_shift_keeps_label(shift):
    x, _ = data.one_batch(64)
    m = model.load(URI)
    a = m.predict(x).argmax(axis=1)
    b = m.predict(np.roll(x, shift, axis=2)).argmax(axis=1)
    assert (a == b).mean() >= 0.95
