"""How often does an A/A test 'win' if I look every day?"""
import random
from math import sqrt

random.seed(11)
DAYS, PER_DAY, RATE, RUNS = 14, 1000, 0.10, 1000
SD = sqrt(PER_DAY * RATE * (1 - RATE))
once = daily = 0
for _i in range(RUNS):
    a = b = n = 0
    peeked = False
    for _day in range(DAYS):
        # both arms have the same true rate; a normal approximation
        # of the daily count keeps the simulation quick
        a += random.gauss(PER_DAY * RATE, SD)
        b += random.gauss(PER_DAY * RATE, SD)
        n += PER_DAY
        pool = (a + b) / (2 * n)
        z = (b - a) / n / sqrt(2 * pool * (1 - pool) / n)
        peeked = peeked or abs(z) > 1.96
    daily += peeked
    once += abs(z) > 1.96
print(f"look once, on day 14: {once / RUNS:.1%} false wins")
print(f"look every day:       {daily / RUNS:.1%} false wins")
