"""Why a plain hash is no pseudonym, and a k-anonymity check."""
import hashlib
import hmac
from collections import Counter


def plain(number):
    return hashlib.sha256(number.encode()).hexdigest()


def keyed(number, key):
    return hmac.new(key, number.encode(), hashlib.sha256).hexdigest()


# a made-up customer number; only four digits, to keep this quick
secret_number = "4802"

# an attacker hashes every possible number once ...
table = {plain(f"{i:04}"): f"{i:04}" for i in range(10_000)}
# ... and looks the stolen value up
print("plain hash reversed:", table.get(plain(secret_number)))

key = bytes(range(32))  # example only: yours comes from a KMS
stolen = keyed(secret_number, key)
print("keyed hash still joins:", stolen == keyed("4802", key),
      "- same attack finds:", table.get(stolen))

# no name left, but is each person hidden in a group of k?
rows = [("1980s", "north", "m")] * 40 + [("1990s", "south", "f")] * 25
rows += [("1930s", "south", "m")] * 1 + [("1980s", "south", "f")] * 4
K = 5
small = {g: n for g, n in Counter(rows).items() if n < K}
for group, n in small.items():
    print("group below", K, group, n)
print("rows to generalise or drop:", sum(small.values()),
      "of", len(rows))
