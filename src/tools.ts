/**
 * The tools that answers name, with the major version their text is about. `npm run stale` lists the answers that were last
 * checked before that version came out. When a tool gets a new major version, change its line here: the answers to look at follow.
 *
 * Tools without a first major version (KServe, Feast, Evidently, vLLM, Trivy …) are not here: any release of theirs may change
 * what is right, so for them the six months count.
 */

export interface Tool {
  name: string;
  /** The newest major version. */
  version: string;
  /** The day on which it came out: year-month-day. */
  released: string;
  /** Where that is written. */
  source: string;
  /** How an answer, or code that it shows, names the tool. */
  named: RegExp;
}

const endOfLife = (product: string): string => `https://endoflife.date/${product}`;
const tag = (repository: string, name: string): string => `https://github.com/${repository}/releases/tag/${name}`;

export const tools: readonly Tool[] = [
  {
    name: 'actions/checkout',
    version: '7',
    released: '2026-06-17',
    source: tag('actions/checkout', 'v7.0.0'),
    named: /\bactions\/checkout\b/,
  },
  { name: 'Airflow', version: '3', released: '2025-04-22', source: endOfLife('apache-airflow'), named: /\bairflow\b/i },
  { name: 'Argo CD', version: '3', released: '2025-05-06', source: endOfLife('argo-cd'), named: /\bArgo CD\b/ },
  {
    name: 'Argo Rollouts',
    version: '1',
    released: '2021-05-19',
    source: tag('argoproj/argo-rollouts', 'v1.0.0'),
    named: /\bArgo Rollouts\b|\bkubectl argo rollouts\b/,
  },
  {
    name: 'cosign',
    version: '3',
    released: '2025-10-07',
    source: tag('sigstore/cosign', 'v3.0.0'),
    named: /\bcosign\b/i,
  },
  {
    name: 'Delta Lake',
    version: '4',
    released: '2025-06-05',
    source: tag('delta-io/delta', 'v4.0.0'),
    named: /\bDelta Lake\b/,
  },
  {
    name: 'docker/build-push-action',
    version: '7',
    released: '2026-03-05',
    source: tag('docker/build-push-action', 'v7.0.0'),
    named: /\bdocker\/build-push-action\b/,
  },
  {
    name: 'Docker Engine',
    version: '29',
    released: '2025-11-10',
    source: endOfLife('docker-engine'),
    named: /\bDocker\b|\bdocker (?:build|run|history|push)\b/,
  },
  {
    name: 'DVC',
    version: '3',
    released: '2023-06-13',
    source: tag('iterative/dvc', '3.0.0'),
    named: /\bDVC\b|\bdvc (?:add|push|pull|repro)\b/,
  },
  {
    name: 'EKS module for Terraform',
    version: '21',
    released: '2025-07-23',
    source: tag('terraform-aws-modules/terraform-aws-eks', 'v21.0.0'),
    named: /terraform-aws-modules\/eks\b/,
  },
  {
    name: 'External Secrets Operator',
    version: '2',
    released: '2026-02-06',
    source: tag('external-secrets/external-secrets', 'v2.0.0'),
    named: /\bExternal Secrets\b|\bexternal-secrets\.io\b/,
  },
  { name: 'Flink', version: '2', released: '2025-03-19', source: endOfLife('apache-flink'), named: /\bFlink\b/ },
  { name: 'Grafana', version: '13', released: '2026-04-14', source: endOfLife('grafana'), named: /\bGrafana\b/ },
  {
    name: 'Helm',
    version: '4',
    released: '2025-11-12',
    source: tag('helm/helm', 'v4.0.0'),
    named: /\bHelm\b|\bhelm (?:install|upgrade|template)\b/,
  },
  { name: 'Istio', version: '1', released: '2018-07-31', source: endOfLife('istio'), named: /\bIstio\b/ },
  {
    name: 'Jenkins',
    version: '2',
    released: '2016-04-20',
    source: endOfLife('jenkins'),
    named: /\bJenkins(?:file)?\b/,
  },
  { name: 'Kafka', version: '4', released: '2025-03-18', source: endOfLife('apache-kafka'), named: /\bKafka\b/ },
  {
    name: 'Karpenter',
    version: '1',
    released: '2024-08-14',
    source: endOfLife('karpenter'),
    named: /\bKarpenter\b|\bkarpenter\.sh\b/,
  },
  { name: 'KEDA', version: '2', released: '2020-11-04', source: endOfLife('keda'), named: /\bKEDA\b|\bkeda\.sh\b/ },
  {
    name: 'Kubeflow Pipelines',
    version: '2',
    released: '2023-06-20',
    source: tag('kubeflow/pipelines', 'sdk-2.0.0'),
    named: /\bKubeflow\b|\bkfp\b|\bKFP\b/,
  },
  {
    name: 'Kubernetes',
    version: '1',
    released: '2015-07-10',
    source: endOfLife('kubernetes'),
    named: /\bKubernetes\b|\bkubectl\b/,
  },
  {
    name: 'MLflow',
    version: '3',
    released: '2025-06-11',
    source: tag('mlflow/mlflow', 'v3.0.0'),
    named: /\bmlflow\b/i,
  },
  { name: 'NumPy', version: '2', released: '2024-06-16', source: endOfLife('numpy'), named: /\bnumpy\b/i },
  {
    name: 'Prometheus',
    version: '3',
    released: '2024-11-14',
    source: endOfLife('prometheus'),
    named: /\bPrometheus\b/,
  },
  {
    name: 'Pydantic',
    version: '2',
    released: '2023-06-30',
    source: tag('pydantic/pydantic', 'v2.0'),
    named: /\bpydantic\b/i,
  },
  {
    name: 'PyTorch',
    version: '2',
    released: '2023-03-15',
    source: 'https://github.com/pytorch/pytorch/wiki/PyTorch-Versions',
    named: /\bPyTorch\b|\bimport torch\b/,
  },
  {
    name: 'Spark',
    version: '4',
    released: '2025-05-19',
    source: endOfLife('apache-spark'),
    named: /\b(?:Py)?Spark\b|\bpyspark\b/,
  },
  { name: 'Terraform', version: '1', released: '2021-06-08', source: endOfLife('terraform'), named: /\bTerraform\b/ },
];
