amount = [12, 30, 45, 60, 80, 95, 110, 150, 200, 260]
fraud = [0, 0, 0, 0, 0, 1, 0, 1, 1, 1]

def errors(limit):
    return sum((a > limit) != bool(f)
               for a, f in zip(amount, fraud))

by_hand = 200                        # a person chose it
learned = min(amount, key=errors)    # the data chose it
print(by_hand, errors(by_hand))
print(learned, errors(learned))
