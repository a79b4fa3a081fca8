"""Plan, check and read an A/B test of two models."""
from math import ceil, sqrt
from statistics import NormalDist

N = NormalDist()


def users_per_arm(base, target, alpha=0.05, power=0.80):
    z = N.inv_cdf(1 - alpha / 2) + N.inv_cdf(power)
    spread = base * (1 - base) + target * (1 - target)
    return ceil(z ** 2 * spread / (target - base) ** 2)


def srm_p_value(n_a, n_b, share_a=0.5):
    """Chi-squared test, one degree of freedom: is the split right?"""
    want_a = (n_a + n_b) * share_a
    want_b = n_a + n_b - want_a
    chi2 = (n_a - want_a) ** 2 / want_a + (n_b - want_b) ** 2 / want_b
    return 2 * (1 - N.cdf(sqrt(chi2)))


def difference(yes_a, n_a, yes_b, n_b):
    a, b = yes_a / n_a, yes_b / n_b
    pool = (yes_a + yes_b) / (n_a + n_b)
    se0 = sqrt(pool * (1 - pool) * (1 / n_a + 1 / n_b))
    se = sqrt(a * (1 - a) / n_a + b * (1 - b) / n_b)
    p = 2 * (1 - N.cdf(abs(b - a) / se0))
    return b - a, b - a - 1.96 * se, b - a + 1.96 * se, p


print("4.0 % to 4.4 %:", users_per_arm(0.040, 0.044), "users per arm")
print("4.0 % to 4.2 %:", users_per_arm(0.040, 0.042), "users per arm")
print(f"split 40102 / 39898: p = {srm_p_value(40_102, 39_898):.2f}")
print(f"split 40700 / 39300: p = {srm_p_value(40_700, 39_300):.1e}")
d, low, high, p = difference(1604, 40_102, 1764, 39_898)
print(f"lift {d:+.2%}, p = {p:.3f},"
      f" 95 % from {low:+.2%} to {high:+.2%}")
