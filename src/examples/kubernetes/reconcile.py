"""The heart of every operator: compare, then take one step."""


def reconcile(wanted, actual):
    """Return the next step towards the wanted state, or None."""
    for name in sorted(actual.keys() - wanted.keys()):
        del actual[name]
        return f"delete {name}"
    for name, spec in sorted(wanted.items()):
        if name not in actual:
            actual[name] = {"version": spec["version"], "pods": 0}
            return f"create {name}"
        now = actual[name]
        if now["version"] != spec["version"]:
            now["version"] = spec["version"]
            return f"roll {name} to version {spec['version']}"
        if now["pods"] != spec["pods"]:
            now["pods"] = spec["pods"]
            return f"scale {name} to {spec['pods']}"
    return None


wanted = {"fraud": {"version": 42, "pods": 3}}
actual = {"old-churn": {"version": 7, "pods": 1}}

for event in ("start", "new version", "pod lost", "no change"):
    if event == "new version":
        wanted["fraud"]["version"] = 43
    if event == "pod lost":
        actual["fraud"]["pods"] = 2
    print(event)
    while step := reconcile(wanted, actual):
        print("  " + step)
