def report(name, caught, false_alarms, frauds=100, n=10_000):
    missed = frauds - caught
    accuracy = (n - missed - false_alarms) / n
    cost = missed * 100 + (caught + false_alarms) * 2
    print(f"{name}: accuracy {accuracy:.1%}, cost {cost:,}")

report("A flags nothing ", caught=0, false_alarms=0)
report("B cautious      ", caught=60, false_alarms=20)
report("C catches most  ", caught=90, false_alarms=590)
