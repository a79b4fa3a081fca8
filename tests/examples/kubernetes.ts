/**
 * Kubernetes manifests against the schemas of their resources. A validator made from the schema says which values are wrong
 * or missing, as the API server would; the types made from it say which fields do not exist, as `kubectl --validate=strict`
 * would. Both come from the packages `kubernetes-models` and `@kubernetes-models/*`; what these lack is in hand-kept.ts.
 */

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { parseAllDocuments } from 'yaml';

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));

/** Packages by the group of an `apiVersion`; a group that is not here belongs to Kubernetes itself. */
const packages: Record<string, string> = {
  'karpenter.sh': '@kubernetes-models/karpenter',
  'karpenter.k8s.aws': '@kubernetes-models/karpenter',
  'keda.sh': '@kubernetes-models/keda',
  'external-secrets.io': '@kubernetes-models/external-secrets',
  'gateway.networking.k8s.io': '@kubernetes-models/gateway-api',
  'monitoring.coreos.com': '@kubernetes-models/prometheus-operator',
  'networking.istio.io': '@kubernetes-models/istio',
  'security.istio.io': '@kubernetes-models/istio',
  'telemetry.istio.io': '@kubernetes-models/istio',
};

/** Two projects share the group argoproj.io. */
const argoCdKinds = ['Application', 'ApplicationSet', 'AppProject'];

const handKept: Record<string, string> = {
  'serving.kserve.io/v1beta1 InferenceService': 'KServeInferenceService',
  'mlops.seldon.io/v1alpha1 Model': 'SeldonModel',
  'mlops.seldon.io/v1alpha1 Experiment': 'SeldonExperiment',
  'policies.kyverno.io/v1 ImageValidatingPolicy': 'KyvernoImageValidatingPolicy',
  'kustomize.config.k8s.io/v1beta1 Kustomization': 'Kustomization',
  'gateway.envoyproxy.io/v1alpha1 SecurityPolicy': 'EnvoySecurityPolicy',
  'gateway.envoyproxy.io/v1alpha1 BackendTrafficPolicy': 'EnvoyBackendTrafficPolicy',
};

/** A manifest: a document that says what resource it is. */
export interface Manifest {
  path: string;
  value: { apiVersion: string; kind: string; metadata?: unknown };
}

/** The manifests of a YAML file; a document without the `apiVersion` of a resource, such as `apps/v1`, is another tool's. */
export function manifestsOf(path: string, text: string): Manifest[] {
  return parseAllDocuments(text)
    .map((document) => document.toJS() as unknown)
    .filter((value) => isManifest(value))
    .map((value) => ({ path, value }));
}

function isManifest(value: unknown): value is Manifest['value'] {
  if (typeof value !== 'object' || value === null || !('apiVersion' in value)) return false;
  return typeof value.apiVersion === 'string' && /^([a-z0-9.-]+\/)?v\d+((alpha|beta)\d+)?$/.test(value.apiVersion);
}

/** Everything wrong with manifests, as `path: problem`. All at once: the types are loaded once. */
export async function checkManifests(manifests: readonly Manifest[]): Promise<string[]> {
  const known = manifests.filter((manifest) => typeOf(manifest) !== undefined);
  const unknown = manifests.filter((manifest) => !known.includes(manifest));
  const invalid = await Promise.all(known.map((manifest) => validate(manifest)));
  return [
    ...unknown.map(
      ({ path, value }) => `${path}: no schema for ${value.apiVersion} ${value.kind}; see tests/examples/hand-kept.ts`,
    ),
    ...invalid.flat(),
    ...checkFields(known),
  ];
}

/** Where the type of a manifest comes from. */
function typeOf({
  value: { apiVersion, kind },
}: Manifest): { module: string; name: string; isOwn: boolean } | undefined {
  const own = handKept[`${apiVersion} ${kind}`];
  if (own !== undefined) return { module: join(here, 'hand-kept.ts'), name: own, isOwn: true };
  const group = apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
  const argo = argoCdKinds.includes(kind) ? '@kubernetes-models/argo-cd' : '@kubernetes-models/argo-rollouts';
  const name = group === 'argoproj.io' ? argo : (packages[group] ?? 'kubernetes-models');
  const folder = dirname(require.resolve(`${name}/package.json`, { paths: [here] }));
  const module = join(folder, apiVersion, `${kind}.js`);
  if (isRemoved(folder, apiVersion, kind)) return undefined;
  return existsSync(module) ? { module, name: `I${kind}`, isOwn: false } : undefined;
}

/** The package keeps the versions of all years: a beta whose resource is stable by now is served no more. */
function isRemoved(folder: string, apiVersion: string, kind: string): boolean {
  if (!folder.endsWith('/kubernetes-models')) return false;
  const [group = '', version = ''] = apiVersion.split('/');
  const isStable = ['v1', 'v2'].some((stable) => existsSync(join(folder, group, stable, `${kind}.js`)));
  return group === 'extensions' || (/(alpha|beta)/.test(version) && isStable);
}

interface Model {
  validate: () => void;
}

async function validate(manifest: Manifest): Promise<string[]> {
  const type = typeOf(manifest);
  if (type === undefined || type.isOwn) return [];
  const { kind } = manifest.value;
  const exports = (await import(/* @vite-ignore */ pathToFileURL(type.module).href)) as Record<
    string,
    new (data: unknown) => Model
  >;
  const Resource = exports[kind];
  if (Resource === undefined) return [`${manifest.path}: ${kind} has no validator`];
  try {
    new Resource(manifest.value).validate();
    return [];
  } catch (error) {
    return [`${manifest.path}: ${kind}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** Gives every manifest to TypeScript as a constant of its type. */
function checkFields(manifests: readonly Manifest[]): string[] {
  const file = join(here, 'manifests.ts');
  const source = manifests.map((manifest, index) => {
    const type = typeOf(manifest);
    const module = (type?.module ?? '').replace(/\.js$/, '.d.ts');
    return `export const m${index}: import(${JSON.stringify(module)}).${type?.name ?? ''} = ${JSON.stringify(manifest.value)};`;
  });
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  host.readFile = (path) => (path === file ? source.join('\n') : readFile(path));
  const fileExists = host.fileExists.bind(host);
  host.fileExists = (path) => path === file || fileExists(path);
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file: at, start, messageText }) => {
    const line = at === undefined || start === undefined ? 0 : at.getLineAndCharacterOfPosition(start).line;
    return `${manifests[line]?.path ?? ''}: ${deepest(messageText)}`;
  });
}

/** The message at the end of a chain: what is wrong, without where the types disagreed above it. */
function deepest(message: string | ts.DiagnosticMessageChain): string {
  if (typeof message === 'string') return message.replaceAll(/'"([^"]*)"'/g, "'$1'");
  const next = message.next?.[0];
  return next === undefined ? deepest(message.messageText) : deepest(next);
}
