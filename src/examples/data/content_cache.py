"""How a content-addressed cache, such as DVC's, spends storage."""
import hashlib
import json

cache = {}  # hash -> bytes; DVC keeps files/md5/ab/cdef...


def put(data):
    key = hashlib.md5(data).hexdigest()
    cache[key] = data  # the same content is stored once
    return key


def commit(folder):
    """Store every file and a listing; return the pointer."""
    listing = [{"md5": put(data), "relpath": name}
               for name, data in sorted(folder.items())]
    return put(json.dumps(listing).encode()) + ".dir"


def show(what, folder):
    count, size = len(cache), sum(map(len, cache.values()))
    pointer = commit(folder)
    more = sum(map(len, cache.values())) - size
    print(f"{what:16}{pointer[:6]}  {len(cache) - count:4} new"
          f" objects {more / 1000:7.0f} kB")


def image(n, text="pixels"):
    return f"{n}{text}".encode().ljust(10_000, b".")


files = {f"{n:03}.png": image(n) for n in range(500)}
show("500 images", files)
show("the same again", files)
files["007.png"] = image(7, "new pixels")
show("1 image changed", files)
files["seven.png"] = files.pop("007.png")
show("1 image renamed", files)

packed = b"".join(files.values())  # one big archive instead
show("1 archive", {"all.tar": packed})
show("1 byte changed", {"all.tar": b"x" + packed[1:]})
