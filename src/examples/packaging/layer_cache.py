"""Which steps run again after a code change? Times are examples."""
from hashlib import sha256

# (instruction, files it copies, seconds when it has to run)
BAD = [
    ("FROM python:3.13-slim", (), 5),
    ("COPY . .", ("requirements.txt", "app.py"), 1),
    ("RUN pip install -r requirements.txt", (), 180),
]
GOOD = [
    ("FROM python:3.13-slim", (), 5),
    ("COPY requirements.txt .", ("requirements.txt",), 1),
    ("RUN pip install -r requirements.txt", (), 180),
    ("COPY app.py .", ("app.py",), 1),
]


def build(steps, files, cache):
    parent, seconds, ran = "", 0, []
    for text, copied, cost in steps:
        # a key covers the step, the copied files and all before it
        content = [files[name] for name in copied]
        parent = sha256(repr((parent, text, content)).encode()
                        ).hexdigest()
        if parent not in cache:
            cache.add(parent)
            seconds += cost
            ran.append(text.split()[0])
    return f"{seconds:>4} s  {' '.join(ran) or 'all from cache'}"


for name, steps in (("copy all first", BAD), ("deps first", GOOD)):
    cache = set()
    files = {"requirements.txt": "fastapi==1", "app.py": "v1"}
    print(name)
    print("  first build  ", build(steps, files, cache))
    print("  no change    ", build(steps, files, cache))
    files["app.py"] = "v2"
    print("  code change  ", build(steps, files, cache))
    files["requirements.txt"] = "fastapi==2"
    print("  new package  ", build(steps, files, cache))
