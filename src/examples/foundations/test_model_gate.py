from metrics import recall  # the project's own

FLOOR, TOLERANCE = 0.80, 0.005

def test_not_worse_than_live(candidate, live, golden):
    new = recall(candidate, golden)
    old = recall(live, golden)
    assert new >= FLOOR, f"{new:.3f} is under the floor"
    assert new >= old - TOLERANCE, f"{new:.3f} vs {old:.3f}"

def test_rain_does_not_collapse(candidate, live, rain):
    assert recall(candidate, rain) >= recall(live, rain) - 0.02
