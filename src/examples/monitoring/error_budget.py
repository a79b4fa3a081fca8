"""Error budget and burn rate for a 99.5 % target over 30 days."""
SLO, DAYS, PER_DAY = 0.995, 30, 2_000_000

budget = (1 - SLO) * DAYS * PER_DAY
print(f"budget: {budget:,.0f} bad answers in {DAYS} days,"
      f" or {(1 - SLO) * DAYS * 24 * 60:.0f} minutes of full outage")

for name, bad_share, hours in (
        ("full outage", 1.0, 0.5),
        ("bad canary on 10 %", 0.10, 3),
        ("slow leak", 0.007, 24 * 10)):
    spent = bad_share * hours / 24 * PER_DAY / budget
    burn = bad_share / (1 - SLO)
    print(f"{name:18} burn {burn:5.1f}x for {hours:5} h:"
          f" {spent:5.1%} of the budget")

print("alert at burn  spends   empty after")
for burn, hours in ((14.4, 1), (6, 6), (1, 72)):
    print(f"{burn:8}x {hours:4} h  {burn * hours / (DAYS * 24):4.0%}"
          f"   {DAYS / burn:5.1f} days"
          f"   bad share {burn * (1 - SLO):.1%}")
