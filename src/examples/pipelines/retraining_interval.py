"""How often to retrain on a schedule, from two numbers."""
from math import sqrt

RETRAIN_COST = 60.0  # compute and review of one run
DECAY = 30.0         # cost per week that each week of age adds


def cost_per_week(weeks: float) -> float:
    # At age t the old model costs DECAY * t a week, so over one
    # interval of T weeks it costs DECAY * T * T / 2 in all.
    return RETRAIN_COST / weeks + DECAY * weeks / 2


for weeks in (1, 2, 4, 8):
    print(f"every {weeks} weeks: {cost_per_week(weeks):6.1f} a week")
print(f"best: every {sqrt(2 * RETRAIN_COST / DECAY):.1f} weeks")
