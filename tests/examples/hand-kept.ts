/**
 * The fields of custom resources whose makers publish no npm package with their schema, kept by hand from their reference
 * pages, as far as the examples need them:
 *
 * - KServe: https://kserve.github.io/website/docs/reference/crd-api
 * - Envoy Gateway: https://gateway.envoyproxy.io/docs/api/extension_types/
 * - Seldon Core 2: https://docs.seldon.ai/seldon-core-2
 * - Kyverno: https://kyverno.io/docs/policy-types/image-validating-policy/
 * - Kustomize: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 *
 * A field that is missing here and right there is to be added.
 */

import type { IIoK8sApimachineryPkgApisMetaV1ObjectMeta as Metadata } from '@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta';
import type { IMatchResources } from 'kubernetes-models/admissionregistration.k8s.io/v1/MatchResources';
import type { IContainer } from 'kubernetes-models/v1/Container';
import type { IPodSpec } from 'kubernetes-models/v1/PodSpec';

interface Component extends Partial<Omit<IPodSpec, 'containers'>> {
  containers?: Partial<IContainer>[];
  minReplicas?: number;
  maxReplicas?: number;
  scaleTarget?: number;
  scaleMetric?: 'concurrency' | 'rps' | 'cpu' | 'memory';
  scaleMetricType?: 'Utilization' | 'AverageValue';
  containerConcurrency?: number;
  timeout?: number;
  canaryTrafficPercent?: number;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  logger?: { url?: string; mode?: 'all' | 'request' | 'response' };
  batcher?: { maxBatchSize?: number; maxLatency?: number; timeout?: number };
  deploymentStrategy?: object;
}

interface Predictor extends Component {
  model?: Partial<Omit<IContainer, 'name'>> & {
    modelFormat: { name: string; version?: string };
    name?: string;
    runtime?: string;
    runtimeVersion?: string;
    protocolVersion?: 'v1' | 'v2' | 'grpc-v1' | 'grpc-v2';
    storageUri?: string;
    storage?: { key?: string; path?: string; schemaPath?: string; parameters?: Record<string, string> };
  };
  workerSpec?: object;
}

export interface KServeInferenceService {
  apiVersion: 'serving.kserve.io/v1beta1';
  kind: 'InferenceService';
  metadata: Metadata;
  spec: { predictor: Predictor; transformer?: Component; explainer?: Component };
}

interface TargetRef {
  group: 'gateway.networking.k8s.io';
  kind: 'HTTPRoute' | 'GRPCRoute' | 'Gateway';
  name: string;
  sectionName?: string;
}

interface JwtProvider {
  name: string;
  issuer?: string;
  audiences?: string[];
  remoteJWKS?: { uri: string; cacheDuration?: string };
  claimToHeaders?: { claim: string; header: string }[];
  recomputeRoute?: boolean;
  extractFrom?: object;
}

export interface EnvoySecurityPolicy {
  apiVersion: 'gateway.envoyproxy.io/v1alpha1';
  kind: 'SecurityPolicy';
  metadata: Metadata;
  spec: {
    targetRefs?: TargetRef[];
    jwt?: { optional?: boolean; providers: JwtProvider[] };
    authorization?: {
      defaultAction?: 'Allow' | 'Deny';
      rules?: {
        name?: string;
        action: 'Allow' | 'Deny';
        principal: {
          clientCIDRs?: string[];
          headers?: { name: string; values: string[] }[];
          jwt?: {
            provider: string;
            scopes?: string[];
            claims?: { name: string; valueType?: string; values: string[] }[];
          };
        };
      }[];
    };
    cors?: object;
    basicAuth?: object;
    apiKeyAuth?: object;
    oidc?: object;
    extAuth?: object;
  };
}

interface RateLimitRule {
  clientSelectors?: {
    headers?: { name: string; type?: 'Exact' | 'RegularExpression' | 'Distinct'; value?: string; invert?: boolean }[];
    sourceCIDR?: { value: string; type?: 'Exact' | 'Distinct' };
  }[];
  limit: { requests: number; unit: 'Second' | 'Minute' | 'Hour' | 'Day' | 'Month' | 'Year' };
  shared?: boolean;
  cost?: object;
}

export interface EnvoyBackendTrafficPolicy {
  apiVersion: 'gateway.envoyproxy.io/v1alpha1';
  kind: 'BackendTrafficPolicy';
  metadata: Metadata;
  spec: {
    targetRefs?: TargetRef[];
    requestBuffer?: { limit: string };
    rateLimit?: { type?: 'Global' | 'Local'; global?: { rules: RateLimitRule[] }; local?: { rules: RateLimitRule[] } };
    timeout?: object;
    retry?: object;
    circuitBreaker?: object;
    loadBalancer?: object;
    healthCheck?: object;
  };
}

export interface SeldonModel {
  apiVersion: 'mlops.seldon.io/v1alpha1';
  kind: 'Model';
  metadata: Metadata;
  spec: {
    storageUri: string;
    secretName?: string;
    modelType?: string;
    artifactVersion?: number;
    schemaUri?: string;
    requirements?: string[];
    memory?: string;
    replicas?: number;
    minReplicas?: number;
    maxReplicas?: number;
    server?: string;
    preloaded?: boolean;
    dedicated?: boolean;
    logger?: { percent?: number };
    explainer?: { type?: string; modelRef?: string; pipelineRef?: string };
    parameters?: { name: string; value: string }[];
    llm?: { modelRef?: string; pipelineRef?: string };
    dataflow?: { cleanTopicsOnDelete?: boolean };
  };
}

export interface SeldonExperiment {
  apiVersion: 'mlops.seldon.io/v1alpha1';
  kind: 'Experiment';
  metadata: Metadata;
  spec: {
    default?: string;
    candidates: { name: string; weight: number }[];
    mirror?: { name: string; percent: number };
    resourceType?: 'model' | 'pipeline';
  };
}

interface Identity {
  issuer?: string;
  issuerRegExp?: string;
  subject?: string;
  subjectRegExp?: string;
}

interface Cel {
  expression: string;
  message?: string;
  messageExpression?: string;
  reason?: string;
}

export interface KyvernoImageValidatingPolicy {
  apiVersion: 'policies.kyverno.io/v1';
  kind: 'ImageValidatingPolicy';
  metadata: Metadata;
  spec: {
    validationActions?: ('Audit' | 'Deny' | 'Warn')[];
    failurePolicy?: 'Fail' | 'Ignore';
    matchConstraints?: IMatchResources;
    matchConditions?: { name: string; expression: string }[];
    matchImageReferences?: { glob?: string; expression?: string }[];
    images?: { name: string; expression: string }[];
    attestors: { name: string; cosign?: { key?: object; keyless?: { identities: Identity[] } }; notary?: object }[];
    attestations?: object[];
    validations: Cel[];
    validationConfigurations?: { mutateDigest?: boolean; required?: boolean; verifyDigest?: boolean };
    variables?: { name: string; expression: string }[];
    credentials?: object;
    evaluation?: object;
    webhookConfiguration?: { timeoutSeconds?: number };
    auditAnnotations?: object[];
  };
}

export interface Kustomization {
  apiVersion: 'kustomize.config.k8s.io/v1beta1';
  kind: 'Kustomization';
  namespace?: string;
  namePrefix?: string;
  nameSuffix?: string;
  resources?: string[];
  components?: string[];
  configurations?: string[];
  labels?: { pairs: Record<string, string>; includeSelectors?: boolean; includeTemplates?: boolean }[];
  commonAnnotations?: Record<string, string>;
  images?: { name: string; newName?: string; newTag?: string; digest?: string }[];
  replicas?: { name: string; count: number }[];
  patches?: { path?: string; patch?: string; target?: object; options?: object }[];
  configMapGenerator?: { name: string; literals?: string[]; files?: string[]; envs?: string[]; options?: object }[];
  secretGenerator?: { name: string; literals?: string[]; files?: string[]; envs?: string[]; type?: string }[];
  generatorOptions?: object;
  replacements?: object[];
}
