import { expect, test } from 'vitest';
import { examplesOf } from '../../examples/files.ts';
import { checkManifests, manifestsOf } from '../../examples/kubernetes.ts';

test('every manifest is what its resource allows', async () => {
  const manifests = examplesOf('yaml').flatMap(({ path, text }) => manifestsOf(path, text));
  expect(manifests.length).toBeGreaterThanOrEqual(19);
  expect(await checkManifests(manifests)).toEqual([]);
});

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: { name: fraud }
spec:
  replicas: 3
  selector: { matchLabels: { app: fraud } }
  template:
    metadata: { labels: { app: fraud } }
    spec:
      containers:
        - name: server
          image: registry.example.com/fraud:1
          readinessProbe: { httpGet: { path: /ready, port: 8080 } }
`;

const service = `apiVersion: serving.kserve.io/v1beta1
kind: InferenceService
metadata: { name: fraud }
spec:
  predictor:
    canaryTrafficPercent: 10
    model: { modelFormat: { name: sklearn }, storageUri: s3://models/42 }
`;

const said = async (text: string): Promise<string> => (await checkManifests(manifestsOf('a.yaml', text))).join('\n');

test('a manifest without a fault is clean', async () => {
  expect(await said(`${deployment}---\n${service}`)).toBe('');
});

test('a document of another tool is no manifest', () => {
  expect(manifestsOf('a.yaml', 'groups: []\n')).toEqual([]);
  expect(manifestsOf('a.yaml', 'apiVersion: v3.1.0\nkind: DataContract\n')).toEqual([]);
  expect(manifestsOf('a.yaml', 'apiVersion: apps/v1beta1\nkind: Deployment\n')).toHaveLength(1);
});

test.each([
  ['a field that does not exist', deployment, 'replicas:', 'replica:', /'replica' does not exist/],
  ['a field at the wrong place', deployment, 'replicas: 3', 'containers: []', /'containers' does not exist/],
  ['a text for a number', deployment, 'replicas: 3', 'replicas: "3"', /integer/],
  ['a field that is missing', deployment, /  selector.*\n/, '', /selector/],
  ['a version that does not exist', deployment, 'apps/v1', 'apps/v1beta1', /no schema for apps\/v1beta1 Deployment/],
  ['a probe that asks nothing there is', deployment, 'httpGet', 'httpget', /'httpget' does not exist/],
  [
    'a field that KServe does not know',
    service,
    'canaryTrafficPercent',
    'canaryTraffic',
    /'canaryTraffic' does not exist/,
  ],
  [
    'a text where KServe wants a number',
    service,
    'Percent: 10',
    'Percent: ten',
    /'string' is not assignable to type 'number'/,
  ],
])('%s is found', async (_kind, text, wanted, replacement, message) => {
  expect(await said(text.replace(wanted, replacement))).toMatch(message);
});
