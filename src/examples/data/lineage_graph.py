"""Lineage as a graph: walk it backwards, and forwards."""
# output: (job that wrote it, its inputs), as collected from runs
WRITTEN_BY = {
    "clean_trips v58": ("clean", ["raw_trips v31"]),
    "features v12": ("features", ["clean_trips v58", "signs v4"]),
    "report v90": ("report", ["clean_trips v58"]),
    "model 41": ("train a1b2", ["features v12", "labels v7"]),
    "model 42": ("train c3d4", ["features v12", "labels v8"]),
    "scores 23 Nov": ("batch", ["model 42", "features v12"]),
}


def upstream(node):
    """Everything that this came from."""
    found = set()
    _, inputs = WRITTEN_BY.get(node, (None, []))
    for source in inputs:
        found |= {source} | upstream(source)
    return found


def downstream(node):
    """Everything that was built from this."""
    found = set()
    for output, (_, inputs) in WRITTEN_BY.items():
        if node in inputs:
            found |= {output} | downstream(output)
    return found


def show(title, nodes):
    print(f"{title}:")
    for node in sorted(nodes):
        job = WRITTEN_BY.get(node, ("source", []))[0]
        print(f"  {node:16} {job}")


show("model 42 came from", upstream("model 42"))
show("a fault in labels v8 reaches", downstream("labels v8"))
show("a fault in raw_trips v31 reaches", downstream("raw_trips v31"))
