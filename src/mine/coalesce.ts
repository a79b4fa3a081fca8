/**
 * Makes many calls one: while it runs, further calls ask for one more run after it. An import changes hundreds of entries, and
 * each is told. What the returned function gives resolves when the run that saw its call has ended. Pure.
 */
export function coalesced(run: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    current = Promise.resolve()
      .then(run)
      .finally(() => {
        current = undefined;
      });
    return current;
  };
  return () => {
    if (current === undefined) return start();
    next ??= current
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  };
}
