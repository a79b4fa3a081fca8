share_before = {"web": 0.70, "app": 0.30}
share_after  = {"web": 0.40, "app": 0.60}
acc_before   = {"web": 0.95, "app": 0.85}
acc_after    = {"web": 0.95, "app": 0.80}

mix = sum((share_after[s] - share_before[s]) * acc_before[s]
          for s in acc_before)
within = sum(share_after[s] * (acc_after[s] - acc_before[s])
             for s in acc_before)
print(f"traffic mix {mix:+.3f}  within segments {within:+.3f}"
      f"  total {mix + within:+.3f}")
