"""An output guardrail in plain code: no source, no sentence."""
import re

CHUNKS = {      # what retrieval returned for this request
    "fees-3": "The card costs 30 euro a year from 2026.",
    "fees-7": "Cash abroad costs 2 percent, at least 5 euro.",
}
ANSWERS = {
    "good": "The card costs 30 euro a year [fees-3].",
    "wrong number": "Cash abroad costs 3 percent [fees-7].",
    "invented source": "The first year is free [fees-9].",
    "no source": "You can also withdraw cash at the post office.",
    "abstains": "I do not know.",
    "negated": "The card never costs 30 euro a year [fees-3].",
}
ABSTAIN = "I do not know."


def numbers(text):
    """Whole numbers only: enough for a sketch."""
    return set(re.findall(r"\d+", text))


def problems(answer):
    if answer == ABSTAIN:
        return []
    found = []
    for sentence in re.split(r"(?<=[.?!])\s+", answer):
        cited = re.findall(r"\[([\w-]+)\]", sentence)
        claim = re.sub(r"\[[\w-]+\]", "", sentence)
        unknown = [c for c in cited if c not in CHUNKS]
        if not cited or unknown:
            found.append(f"bad source {unknown or 'none'}")
            continue
        allowed = set().union(*(numbers(CHUNKS[c]) for c in cited))
        if numbers(claim) - allowed:
            found.append(f"number {numbers(claim) - allowed}")
    return found


for name, answer in ANSWERS.items():
    print(f"{name:16}", problems(answer) or "pass")
