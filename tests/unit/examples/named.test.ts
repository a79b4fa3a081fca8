import { describe, expect, test } from 'vitest';
import { readExamples } from '../../../src/build/read-examples.ts';
import { exampleKind, type ExampleFile, type ExampleKind } from '../../../src/questions/example.ts';

const files = readExamples(process.cwd());

/** What a guide for MLOps interviews must be able to show: a name, the kind of its file, and what the file must say. */
const named: [name: string, kind: ExampleKind, ...says: RegExp[]][] = [
  [
    'a GitHub Actions workflow that trains, evaluates, gates, registers and deploys',
    'workflow',
    /python train\.py/,
    /python gate\.py/,
    /models:\/tsr\/\$VERSION/,
    /promote\.py champion/,
    /argo rollouts set image/,
  ],
  ['a Jenkinsfile that does the same', 'jenkinsfile', /python train\.py/, /python gate\.py/, /deploy\.sh/],
  ['the gate of both, which compares with the champion and registers', 'python', /register_model/, /champion/, /FLOOR/],
  ['a Kubeflow Pipelines v2 pipeline', 'python', /@dsl\.pipeline/, /from kfp import .*dsl/, /dsl\.If/],
  ['an Airflow DAG', 'python', /from airflow\.sdk import/, /@dag/],
  ['a multi-stage Dockerfile', 'dockerfile', /FROM .* AS build/, /COPY --from=build/],
  ['a KServe canary', 'yaml', /kind: InferenceService/, /canaryTrafficPercent/],
  ['an Argo Rollouts canary', 'yaml', /kind: Rollout/, /setWeight/, /analysis:/],
  ['its automatic rollback', 'yaml', /kind: AnalysisTemplate/, /failureLimit/],
  ['a resource quota and limits', 'yaml', /kind: ResourceQuota/, /kind: LimitRange/],
  ['probes', 'yaml', /readinessProbe/, /livenessProbe|startupProbe/],
  ['an HPA', 'yaml', /kind: HorizontalPodAutoscaler/, /autoscaling\/v2/],
  [
    'Prometheus rules for latency, errors, drift and staleness',
    'rules',
    /histogram_quantile/,
    /code=~"5\.\."/,
    /psi/,
    /absent\(/,
  ],
  ['PSI by hand', 'python', /def psi\(/],
  ['KS by hand', 'python', /def ks/],
  ['a data contract that tolerates extra columns', 'python', /strict = "filter"/, /extra/],
  ['a DVC run', 'shell', /dvc add/, /dvc repro/, /dvc push/],
  ['an MLflow run from data version to alias', 'python', /dvc\.lock/, /set_registered_model_alias/],
  ['a rollback in one command', 'shell', /rollout undo/, /fix_registry\.py/],
  ['a cost table with its arithmetic', 'python', /"Serving"/, /HOURS/],
];

test('every sample that the guide must hold is there', () => {
  expect(named).toHaveLength(20);
  expect(named.filter((sample) => found(sample) === undefined).map(([name]) => name)).toEqual([]);
});

describe('every example', () => {
  test('is no wider than a page, and has no tabs and no spaces at the end of a line', () => {
    expect(files.length).toBeGreaterThanOrEqual(90);
    const wrong = files.flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          line.length > 84 || line.includes('\t') || (line.endsWith(' ') && !path.endsWith('.out'))
            ? [`${path}:${index + 1}`]
            : [],
        ),
    );
    expect(wrong).toEqual([]);
  });

  test('ends with one line break', () => {
    expect(files.filter(({ text }) => !/[^\n]\n$/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

function found([, kind, ...says]: (typeof named)[number]): ExampleFile | undefined {
  return files.find(({ path, text }) => exampleKind(path) === kind && says.every((words) => words.test(text)));
}
