"""What the HorizontalPodAutoscaler decides in one round."""

import math


def desired(current, average, target, low=3, high=20, tolerance=0.1):
    """Replicas = current x average / target, rounded up."""
    ratio = average / target
    if abs(ratio - 1) <= tolerance:   # close enough: do nothing
        return current
    return max(low, min(high, math.ceil(current * ratio)))


print("pods  in flight per pod  wanted")
for pods, load in ((6, 4.2), (6, 7.0), (6, 1.0), (6, 30.0)):
    print(f"{pods:4}  {load:17}  {desired(pods, load, 4):6}")
