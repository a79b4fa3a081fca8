import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkExamples } from '../../src/questions/check-examples.ts';
import { exampleKind, exampleKinds, fenceTitle, shownFile, shownText } from '../../src/questions/example.ts';
import { findFences } from '../../src/questions/fences.ts';

const pod = { path: 'kubernetes/pod.yaml', text: 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n' };

const page = (...body: string[]) => ({
  path: 'src/content/docs/kubernetes/pods.mdx',
  text: ['---', 'title: Pods?', '---', '', ...body, ''].join('\n'),
});

/** What is said of a page and examples. */
function said(body: string[], examples = [pod]): string {
  return checkExamples([page(...body)], examples)
    .map(({ file, line, reason, remedy }) => `${file}:${line}: ${reason} → ${remedy}`)
    .join('\n');
}

const shown = ['```yaml file="kubernetes/pod.yaml"', '```'];

test('a fence that shows a file of examples has no problem', () => {
  expect(said(shown)).toBe('');
  expect(said(['- a list', '', '  ```yaml file="kubernetes/pod.yaml" lines="2-4" title="pod"', '  ```'])).toBe('');
});

describe('a fence', () => {
  test.each([
    [
      'of a file that is not there',
      ['```yaml file="kubernetes/pood.yaml"', '```', ...shown],
      /pods\.mdx:5: The example "kubernetes\/pood\.yaml" does not exist\. → Did you mean "kubernetes\/pod\.yaml"\?/,
    ],
    [
      'with lines that are not there',
      ['```yaml file="kubernetes/pod.yaml" lines="2-6"', '```'],
      /:5: "2-6" is no range of lines of kubernetes\/pod\.yaml, which has 5/,
    ],
    [
      'with lines in the wrong order',
      ['```yaml file="kubernetes/pod.yaml" lines="3-2"', '```'],
      /:5: "3-2" is no range/,
    ],
    ['with a range that is none', ['```yaml file="kubernetes/pod.yaml" lines="3"', '```'], /:5: "3" is no range/],
    [
      'with a text of its own',
      ['```yaml file="kubernetes/pod.yaml"', 'kind: Pod', '```'],
      /:5: The fence shows .* and has a text/,
    ],
    [
      'of another language',
      ['```json file="kubernetes/pod.yaml"', '```'],
      /:5: The fence calls kubernetes\/pod\.yaml "json"\. → Call it "yaml"/,
    ],
    [
      'that is too long',
      ['```bash', ...'a b c d e f g'.split(' '), '```', ...shown],
      /:5: A sample of 7 lines .* → Move it to src\/examples/,
    ],
  ])('%s is named with its line', (_kind, body, message) => {
    expect(said(body)).toMatch(message);
  });

  test('of six lines, and a long one of plain text or a diagram, may stay on the page', () => {
    const long = 'a b c d e f g h i j'.split(' ');
    expect(said([...shown, '```bash', ...long.slice(0, 6), '```'])).toBe('');
    for (const language of ['text', 'console', 'mermaid'])
      expect(said([...shown, `\`\`\`${language}`, ...long, '```'])).toBe('');
  });
});

describe('an example file', () => {
  test.each([
    [
      'that no page shows',
      [pod, { path: 'a/b.yaml', text: 'a: 1\n' }],
      /src\/examples\/a\/b\.yaml:1: No page shows this example/,
    ],
    ['that is empty', [pod, { path: 'a/b.yaml', text: '\n' }], /src\/examples\/a\/b\.yaml:1: The example is empty/],
    [
      'that no tool checks',
      [pod, { path: 'a/b.xyz', text: 'x\n' }],
      /src\/examples\/a\/b\.xyz:1: No tool checks files of this kind\. → .*\.yaml/,
    ],
    [
      'with an output that no program prints',
      [pod, { path: 'a/b.out', text: 'x\n' }],
      /src\/examples\/a\/b\.out:1: There is no a\/b\.py/,
    ],
  ])('%s is named', (_kind, examples, message) => {
    expect(said(shown, examples)).toMatch(message);
  });

  test('is shown with its output, or alone', () => {
    const program = { path: 'a/b.py', text: 'print(1)\n' };
    expect(said([...shown, '```python file="a/b.py"', '```'], [pod, program, { path: 'a/b.out', text: '1\n' }])).toBe(
      '',
    );
  });
});

describe('what a fence shows', () => {
  test('is the whole file, without the line break at its end', () => {
    expect(shownText(pod.text, undefined)).toBe(pod.text.trimEnd());
  });

  test('is moved to the left edge when it is a part', () => {
    expect(shownText(pod.text, '4-5')).toBe('containers:\n  - name: a');
  });

  test('is every part of a file, as many lines as asked', () => {
    const lines = fc.array(fc.stringMatching(/^[a-z ]{0,6}[a-z]$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), (all, a, b) => {
        const first = (a % all.length) + 1;
        const last = first + (b % (all.length - first + 1));
        const part = shownText(`${all.join('\n')}\n`, `${first}-${last}`)?.split('\n') ?? [];
        expect(part).toHaveLength(last - first + 1);
        part.forEach((line, index) => expect(all[first - 1 + index]?.endsWith(line)).toBe(true));
      }),
    );
  });
});

test('the opening line names the file, the lines and the title, in any order', () => {
  expect(shownFile('title="a b" lines="1-2" file="x/y.py"')).toEqual({ file: 'x/y.py', lines: '1-2' });
  expect(shownFile('title="file.py"')).toBeUndefined();
  expect(fenceTitle('file="x/y.py"')).toBe('y.py');
  expect(fenceTitle('file="x/y.py" title="train.py"')).toBe('train.py');
  expect(fenceTitle('file="x/y.out"')).toBe('What it prints');
  expect(fenceTitle('')).toBeUndefined();
});

test.each([
  ['a/tsr.workflow.yaml', 'workflow'],
  ['a/model.rules.yaml', 'rules'],
  ['a/pod.yaml', 'yaml'],
  ['a/server.Dockerfile', 'dockerfile'],
  ['a/Dockerfile', 'dockerfile'],
  ['a/Jenkinsfile', 'jenkinsfile'],
  ['a/notes.md', undefined],
])('%s is an example of the kind %s', (path, kind) => {
  expect(exampleKind(path)).toBe(kind);
  expect(Object.keys(exampleKinds)).toHaveLength(12);
});

test('fences are found with their lines, also in lists', () => {
  const text = ['# T', '', '```python title="a"', 'x', '```', '', '- b', '', '  ```yaml', '  y: 1', '  ```'].join('\n');
  expect(findFences(text)).toEqual([
    { language: 'python', meta: 'title="a"', value: 'x', line: 3 },
    { language: 'yaml', meta: '', value: 'y: 1', line: 9 },
  ]);
});
