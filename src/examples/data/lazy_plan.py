"""Lazy evaluation in miniature: plan first, run on an action."""
READS = []  # which rows were fetched from storage, and how often


class Lazy:
    def __init__(self, steps=(), rows=None):
        self.steps, self.rows = steps, rows

    # transformations: only write down what to do
    def where(self, test):
        return Lazy((*self.steps, ("where", test)), self.rows)

    def map(self, change):
        return Lazy((*self.steps, ("map", change)), self.rows)

    # actions: now the work happens
    def run(self):
        stored = self.rows
        if stored is None:
            stored = range(1, 1001)
            READS.append(len(stored))
        for row in stored:  # one pass, row by row, all steps fused
            for kind, function in self.steps:
                if kind == "map":
                    row = function(row)
                elif not function(row):
                    break
            else:
                yield row

    def count(self):
        return sum(1 for _ in self.run())

    def cache(self):  # Spark marks it; here we store it at once
        return Lazy(rows=list(self.run()))


even = Lazy().where(lambda x: x % 2 == 0).map(lambda x: x * 10)
print("after two transformations:", len(READS), "reads")
print("count:", even.count(), "- reads so far:", len(READS))
print("count:", even.count(), "- reads so far:", len(READS))
kept = even.cache()
print("cached, two counts:", kept.count(), kept.count(),
      "- reads so far:", len(READS))
