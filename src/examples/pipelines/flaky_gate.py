"""How often does an unchanged model fail an accuracy check?"""
from math import ceil, comb


def p_fail(n: int, limit_per_mille: int, true_acc: float) -> float:
    """Chance of too few right answers on n fresh test rows."""
    need = ceil(n * limit_per_mille / 1000)  # whole rows, no rounding
    return sum(
        comb(n, k) * true_acc**k * (1 - true_acc) ** (n - k)
        for k in range(need)
    )


print("true accuracy 90 %, chance of a red build")
for n in (200, 500, 1000):
    at_90 = p_fail(n, 900, 0.90)
    at_88 = p_fail(n, 880, 0.90)
    print(f"{n:>5} rows: limit 90 %: {at_90:5.1%}, 88 %: {at_88:5.1%}")
