"""Which change of a contract breaks its readers?"""
OLD = {  # column: (type, required, allowed values)
    "payment_id": ("string", True, None),
    "amount": ("number", True, None),
    "channel": ("string", True, {"app", "web"}),
    "note": ("string", False, None),
}
NEW = {
    "payment_id": ("string", True, None),
    "amount": ("string", True, None),
    "channel": ("string", False, {"app", "web", "kiosk"}),
    "country": ("string", False, None),
}


def compare(old, new):
    for name in sorted(old.keys() | new.keys()):
        if name not in new:
            yield "major", f"{name} was removed (or renamed)"
        elif name not in old:
            yield "minor", f"{name} is new"
        else:
            t0, req0, values0 = old[name]
            t1, req1, values1 = new[name]
            if t0 != t1:
                yield "major", f"{name}: {t0} became {t1}"
            if req0 and not req1:
                yield "major", f"{name} may now be null"
            # a reader, such as an encoder, knows only the old values
            if values0 and not values1:
                yield "major", f"{name} may now be anything"
            elif values0:
                for value in sorted(values1 - values0):
                    yield "major", f"{name} may now be '{value}'"


changes = list(compare(OLD, NEW))
for level, text in changes:
    print(f"{level}  {text}")
breaking = sum(level == "major" for level, _ in changes)
print(f"{breaking} breaking of {len(changes)}: "
      + ("version 2.0.0, old one stays" if breaking else "1.5.0"))
