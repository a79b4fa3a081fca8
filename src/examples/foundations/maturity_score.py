"""Place a team: the weakest answer is the next piece of work."""

# Each level lists evidence that a reviewer can see, not opinions.
LADDER = {
    1: ["training runs from one command", "code in Git",
        "runs tracked with data version"],
    2: ["training is a scheduled pipeline", "data checked first",
        "model gate against live"],
    3: ["release by CI/CD, not by hand", "canary or shadow first",
        "rollback rehearsed this quarter"],
    4: ["drift or quality starts training", "pipeline itself has CI/CD",
        "owner is paged when quality falls"],
}

TEAMS = {
    "churn (batch)": {1: 3, 2: 3, 3: 1, 4: 0},
    "fraud (real time)": {1: 3, 2: 3, 3: 3, 4: 1},
    "search (pilot)": {1: 2, 2: 0, 3: 2, 4: 0},
}


def level(seen: dict[int, int]) -> int:
    """Highest level whose evidence is complete, with none skipped."""
    reached = 0
    for rung, evidence in LADDER.items():
        if seen[rung] < len(evidence):
            break
        reached = rung
    return reached


for team, seen in TEAMS.items():
    reached = level(seen)
    todo = reached + 1
    missing = len(LADDER[todo]) - seen[todo] if todo in LADDER else 0
    # Points earned above the gap: work that was done out of order.
    early = sum(n for rung, n in seen.items() if rung > todo)
    print(f"{team:<18} level {reached}  "
          f"missing for {todo}: {missing}  done early: {early}")
