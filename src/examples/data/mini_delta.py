"""A table format in miniature: data files plus an ordered log."""
import json
import tempfile
from pathlib import Path

log = Path(tempfile.mkdtemp())


def snapshot(version=None):
    """Which files belong to the table at this version."""
    files = set()
    for entry in sorted(log.glob("*.json")):
        if version is not None and int(entry.stem) > version:
            break
        for action in json.loads(entry.read_text()):
            files |= set(action.get("add", []))
            files -= set(action.get("remove", []))
    return sorted(files)


def commit(based_on, actions):
    """Only one writer can create the next log entry."""
    try:
        with open(log / f"{based_on + 1:020}.json", "x") as f:
            json.dump(actions, f)
    except FileExistsError:
        return f"{based_on + 1} exists: read it, check, try again"
    return f"committed version {based_on + 1}"


print(commit(-1, [{"add": ["a.parquet", "b.parquet"]}]))
# two writers have both read version 0
update = [{"remove": ["b.parquet"]}, {"add": ["b2.parquet"]}]
print("writer 1:", commit(0, update))
print("writer 2:", commit(0, [{"add": ["c.parquet"]}]))
print("writer 2:", commit(1, [{"add": ["c.parquet"]}]))
print("now      ", snapshot())
print("version 0", snapshot(version=0))
