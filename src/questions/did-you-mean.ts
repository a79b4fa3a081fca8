import distance from 'damerau-levenshtein';

/** "Did you mean …? " for the known name nearest to a wrong one; empty when none is near. */
export function didYouMean(wrong: string, known: ReadonlySet<string>): string {
  const near = [...known]
    .map((name) => ({ name, steps: distance(wrong, name).steps }))
    .filter(({ steps }) => steps <= wrong.length / 2)
    .sort((a, b) => a.steps - b.steps)[0];
  return near === undefined ? '' : `Did you mean "${near.name}"? `;
}
