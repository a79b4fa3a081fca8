"""Why a plain hash is no pseudonym, and a k-anonymity check."""
import hashlib
import hmac
from collections import Counter


def plain(number):
    return hashlib.sha256(number.encode()).hexdigest()


def keyed(number, key):
    return hmac.new(key, number.encode(), hashlib.sha256).hexdigest()


# a made-up customer number of six digits
secret_number = "480213"
stolen = plain(secret_number)

# an attacker hashes every possible number and compares
guess = next(n for n in (f"{i:06}" for i in range(1_000_000))
             if plain(n) == stolen)
print("plain hash reversed:", guess == secret_number)

key = bytes(range(32))  # example only: yours comes from a KMS
stolen = keyed(secret_number, key)
same = stolen == keyed("480213", key)
tried = any(plain(f"{i:06}") == stolen for i in range(1_000_000))
print("keyed hash still joins:", same, "- same attack works:", tried)

# no name left, but is each person hidden in a group of k?
rows = [("1980s", "north", "m")] * 40 + [("1990s", "south", "f")] * 25
rows += [("1930s", "south", "m")] * 1 + [("1980s", "south", "f")] * 4
K = 5
small = {g: n for g, n in Counter(rows).items() if n < K}
for group, n in small.items():
    print("group below", K, group, n)
print("rows to generalise or drop:", sum(small.values()),
      "of", len(rows))
