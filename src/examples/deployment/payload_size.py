"""Bytes of one request body: JSON text or packed 4-byte floats."""
import json
import random
import struct

random.seed(7)
for name, n in (("fraud row", 40), ("embedding", 1_536),
                ("image", 3 * 224 * 224)):
    values = [random.gauss(0, 1) for _i in range(n)]
    packed = struct.pack(f"<{n}f", *values)
    # as much precision as a 4-byte float has: about 7 digits
    short = [float(f"{v:.7g}") for v in values]
    text = json.dumps({"instances": [short]}).encode()
    print(f"{name:9} {n:7,} values: JSON {len(text):9,}"
          f"  packed {len(packed):7,}"
          f"  ratio {len(text) / len(packed):.1f}")
