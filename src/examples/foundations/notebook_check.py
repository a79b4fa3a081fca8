"""Refuse notebooks that will not run from top to bottom."""
import json
import re

# What a reviewer would otherwise look for by hand.
BAD = {
    "local path": re.compile(r"[\"'](/home/|/Users/|[A-Z]:\\)"),
    "secret": re.compile(r"(?i)(password|token|api_key)\s*=\s*[\"']"),
    "install in cell": re.compile(r"^\s*[!%]\s*pip install", re.M),
}


def check(notebook: dict) -> list[str]:
    found, last = [], 0
    for n, cell in enumerate(notebook["cells"], start=1):
        if cell["cell_type"] != "code":
            continue
        source = "".join(cell["source"])
        found += [f"cell {n}: {name}"
                  for name, pattern in BAD.items()
                  if pattern.search(source)]
        count = cell["execution_count"]
        if source.strip() and count is None:
            found.append(f"cell {n}: never run")
        elif count is not None and count <= last:
            found.append(f"cell {n}: run out of order")
        last = max(last, count or 0)
    return found


def code(text: str, count: int | None) -> dict:
    return {"cell_type": "code", "source": [text],
            "execution_count": count, "outputs": []}


SAMPLE = json.dumps({"cells": [
    code("!pip install pandas", 1),
    code("df = read('/home/me/rides.csv')", 7),
    code("df = df.dropna()", 3),
    code("api_key = 'abc'", None),
]})
for problem in check(json.loads(SAMPLE)):
    print(problem)
