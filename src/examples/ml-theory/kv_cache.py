def kv_bytes(layers, kv_heads, head_dim, tokens, width=2):
    # 2 = one key and one value; width = bytes a number
    return 2 * layers * kv_heads * head_dim * width * tokens

# Llama 3.1 8B: 32 layers, 8 KV heads, head size 128
print(kv_bytes(32, 8, 128, 1) / 2**10, "KiB a token")
print(kv_bytes(32, 8, 128, 8192) / 2**30, "GiB at 8k")
print(kv_bytes(32, 8, 128, 131072) / 2**30, "GiB at 128k")
print(kv_bytes(32, 32, 128, 8192) / 2**30, "at 8k, no GQA")
free = 0.9 * 80e9 - 16.06e9  # 90 % of 80 GB, less weights
print(int(free // kv_bytes(32, 8, 128, 8192)), "8k chats fit")
