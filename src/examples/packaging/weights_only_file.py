"""The safetensors layout by hand: length, JSON header, raw bytes."""
import json
import struct
from hashlib import sha256

tensors = {"w": ([2, 2], [0.5, -1.0, 2.0, 0.25]),
           "b": ([2], [1.0, 0.0])}


def dump(tensors):
    header, body = {}, b""
    for name, (shape, values) in tensors.items():
        raw = struct.pack(f"<{len(values)}f", *values)
        header[name] = {"dtype": "F32", "shape": shape,
                        "data_offsets": [len(body),
                                         len(body) + len(raw)]}
        body += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)      # padding is allowed
    return struct.pack("<Q", len(text)) + text + body


def load_one(blob, name):
    # nothing here can call a function: only numbers are read
    size = struct.unpack("<Q", blob[:8])[0]
    info = json.loads(blob[8:8 + size])[name]
    start, end = (8 + size + offset for offset in info["data_offsets"])
    return struct.unpack(f"<{(end - start) // 4}f", blob[start:end])


blob = dump(tensors)
size = struct.unpack("<Q", blob[:8])[0]
print(f"file {len(blob)} bytes = 8 + header {size} + data "
      f"{len(blob) - 8 - size}")
print("b alone:", load_one(blob, "b"))

# the format has no checksum of its own: one flipped bit still loads
bad = bytearray(blob)
bad[-5] ^= 1
print("damaged b:", load_one(bytes(bad), "b"))
print("our own hash differs:",
      sha256(bad).digest() != sha256(blob).digest())
