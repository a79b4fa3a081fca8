import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readQuestions } from '../../src/build/read-questions.ts';
import { slugOf } from '../../src/questions/check.ts';
import { questionSchema } from '../../src/questions/schema.ts';

/**
 * What interviewers ask about, most asked first: counted over 136 publishers of MLOps, ML platform and HR questions, each with the
 * pages that answer it.
 */
const asked: [subTopic: string, ...slugs: string[]][] = [
  [
    'CI/CD for ML and how it differs from software CI/CD',
    'pipelines/ci-cd-ml-vs-software',
    'pipelines/ci-cd-for-ml',
    'pipelines/train-to-deploy-with-github-actions',
  ],
  ['data drift vs concept drift', 'monitoring/data-drift-vs-concept-drift'],
  [
    'why us, why leaving, gaps',
    'hr/why-do-you-want-to-join',
    'hr/why-are-you-looking-for-a-change',
    'hr/career-gap',
    'hr/what-do-you-know-about-us',
  ],
  ['what to monitor and why', 'monitoring/monitor-models-in-production', 'monitoring/monitoring-vs-observability'],
  ['lifecycle stages', 'foundations/ml-lifecycle', 'foundations/where-mlops-fits-in'],
  ['feature store purpose and design', 'data/feature-store'],
  ['MLOps vs DevOps, DataOps, AIOps', 'foundations/devops-vs-mlops', 'foundations/mlops-vs-dataops-and-aiops'],
  ['tell me about yourself', 'about-you/tell-me-about-yourself'],
  ['data versioning and DVC', 'data/data-versioning-with-dvc', 'experiments/versioning-in-ml-projects'],
  ['canary, blue-green, safe rollout', 'deployment/blue-green-and-canary'],
  [
    'end-to-end platform design',
    'foundations/end-to-end-platform-design',
    'foundations/design-real-time-fraud-detection',
    'foundations/jupyter-to-production',
  ],
  [
    'strengths, weaknesses, achievements, five years',
    'hr/strengths-and-weaknesses',
    'behavioural/greatest-achievement',
    'hr/five-years',
  ],
  ['reproducibility', 'experiments/reproducibility'],
  ['scaling inference', 'deployment/scale-inference'],
  ['model registry', 'experiments/model-registry', 'experiments/confirm-a-good-model'],
  ['infrastructure as code', 'cloud/infrastructure-as-code', 'cloud/terraform-state-and-modules'],
  ['Kubernetes basics', 'kubernetes/kubernetes-basics', 'kubernetes/create-and-manage-a-cluster'],
  [
    'conflict, failure, pressure stories',
    'behavioural/conflict-with-a-colleague',
    'behavioural/a-failure',
    'behavioural/working-under-pressure',
    'behavioural/disagree-with-your-manager',
  ],
  ['ways to deploy or serve, edge', 'deployment/ways-to-serve-a-model', 'deployment/edge-deployment'],
  [
    'data quality, validation, feature engineering',
    'data/data-quality-checks',
    'data/data-validation-in-the-pipeline',
    'data/data-contracts',
    'data/feature-engineering-pipelines',
  ],
  [
    'debugging a sudden or silent accuracy drop',
    'monitoring/accuracy-suddenly-drops',
    'monitoring/silent-accuracy-drop',
    'monitoring/works-offline-fails-in-production',
    'monitoring/kpis-drop-despite-good-accuracy',
  ],
  ['rollback', 'deployment/model-rollback'],
  ['bias-variance, overfitting, regularisation', 'ml-theory/bias-variance-and-overfitting', 'ml-theory/regularisation'],
  ['Docker fundamentals', 'packaging/docker-fundamentals'],
  ['experiment tracking, MLflow', 'experiments/model-tracking', 'experiments/mlflow-components'],
  ['model versioning', 'experiments/versioning-in-ml-projects', 'experiments/model-registry'],
  ['A/B tests and bandits', 'experiments/ab-testing-models', 'experiments/bandits-vs-ab-tests'],
  ['drift statistics, PSI thresholds', 'monitoring/psi-and-drift-statistics'],
  ['batch vs real-time', 'deployment/batch-vs-real-time-inference'],
  ['classical ML', 'ml-theory/classical-algorithms'],
  ['image size, multi-stage builds', 'packaging/reduce-docker-image-size', 'packaging/multi-stage-builds'],
  ['evaluation metrics, calibration', 'ml-theory/evaluation-metrics', 'ml-theory/calibration'],
  ['training neural nets', 'ml-theory/training-neural-networks'],
  ['the tool landscape, build vs buy', 'foundations/tool-landscape-build-or-buy', 'about-you/tools-and-technologies'],
  ['retraining triggers', 'pipelines/retraining-triggers', 'pipelines/automate-retraining'],
  [
    'choosing compute: EC2, ECS, EKS, Lambda, accelerators',
    'cloud/choosing-compute',
    'cloud/ecs-vs-eks',
    'cloud/choosing-accelerators',
  ],
  ['Airflow and DAGs', 'pipelines/airflow-dags'],
  ['shadow deployment', 'deployment/shadow-deployment'],
  ['pod troubleshooting', 'kubernetes/pod-troubleshooting'],
  ['packaging and serialisation, ONNX', 'packaging/model-serialisation-formats'],
  ['governance, audit, model cards', 'security/governance-audit-and-model-cards'],
  ['explainability, bias, fairness', 'ml-theory/explainability', 'ml-theory/bias-and-fairness'],
  ['post-mortems, disaster recovery', 'monitoring/post-mortems', 'cloud/disaster-recovery'],
  ['training-serving skew', 'data/training-serving-skew'],
  ['latency, cold starts, caching', 'deployment/latency-and-caching', 'deployment/cold-starts'],
  ['distributed training, GPU memory', 'ml-theory/distributed-training', 'ml-theory/gpu-memory'],
  ['GPU scheduling and sharing on Kubernetes', 'kubernetes/gpu-scheduling-and-sharing'],
  ['probes, zero-downtime updates', 'kubernetes/probes-and-zero-downtime'],
  ['SageMaker', 'cloud/sagemaker-endpoints', 'cloud/sagemaker-azure-ml-vertex-ai'],
  [
    'online vs offline store, point-in-time correctness',
    'data/online-vs-offline-store',
    'data/point-in-time-correctness',
  ],
  ['Prometheus, Grafana, tracing', 'monitoring/prometheus-and-grafana', 'monitoring/distributed-tracing'],
  ['StatefulSets, DaemonSets, Jobs, volumes', 'kubernetes/statefulsets-daemonsets-jobs'],
  ['CNN, RNN, transformer', 'ml-theory/cnn-vs-rnn-vs-transformer', 'ml-theory/transformers'],
  [
    'Spark shuffle, partitions, skew, broadcast',
    'data/spark-shuffle-and-skew',
    'data/spark-partitions-and-broadcast-joins',
  ],
  ['LLM serving cost and latency', 'llmops/llm-serving-cost-and-latency'],
  [
    'continuous training, champion-challenger, feedback loops',
    'pipelines/continuous-training',
    'experiments/champion-challenger',
    'monitoring/feedback-loops',
  ],
  [
    'explain your project',
    'about-you/project',
    'about-you/current-project',
    'about-you/project-architecture',
    'about-you/project-business-purpose',
    'about-you/project-responsibilities',
  ],
  ['hyperparameter tuning, AutoML', 'experiments/hyperparameter-tuning', 'experiments/automl'],
  ['testing a model before release', 'experiments/test-a-model-before-release'],
  ['Triton, TF Serving, vLLM, dynamic batching', 'deployment/inference-servers-and-batching'],
  ['alerting, alert fatigue, golden signals', 'monitoring/alerting-and-alert-fatigue'],
  [
    'Helm, operators, KServe, Seldon, service mesh',
    'kubernetes/helm-and-operators',
    'kubernetes/kserve-and-seldon',
    'kubernetes/service-mesh',
  ],
  ['RBAC, secrets, network policies', 'security/rbac-and-network-policies', 'security/secrets-in-pipelines'],
  ['training cost, spot', 'cloud/spot-training', 'cloud/cost-optimisation'],
  ['class imbalance', 'ml-theory/class-imbalance'],
  ['leakage, time-series validation', 'ml-theory/leakage', 'ml-theory/time-series-validation'],
  ['Spark architecture, lazy evaluation', 'data/spark-architecture-and-lazy-evaluation', 'data/huge-data-with-pyspark'],
  [
    'GitHub Actions, Jenkins, GitOps, Argo CD',
    'pipelines/github-actions-vs-jenkins',
    'pipelines/train-to-deploy-with-github-actions',
    'pipelines/gitops-and-argo-cd',
  ],
  ['managed vs self-hosted, lock-in, multi-cloud', 'foundations/managed-vs-self-hosted'],
  ['requests, limits, OOMKilled', 'kubernetes/requests-limits-oomkilled'],
  ['quantisation, distillation, TensorRT', 'packaging/quantisation-and-distillation'],
  [
    'stakeholders, prioritising, staying current',
    'behavioural/explaining-to-stakeholders',
    'behavioural/unclear-requirements',
    'about-you/prioritise-between-teams',
    'about-you/keep-up-to-date',
  ],
  ['batch vs stream, late data', 'data/batch-vs-stream-and-late-data'],
  ['Vertex AI, Azure ML', 'cloud/vertex-ai-and-azure-ml'],
  ['Kafka, delivery guarantees', 'data/kafka-delivery-guarantees'],
  ['LLM and RAG evaluation', 'llmops/evaluate-llms', 'llmops/evaluate-rag'],
  ['SLI, SLO, error budgets', 'monitoring/sli-slo-error-budgets'],
  ['RAG, vector databases, fine-tuning vs RAG', 'llmops/rag', 'llmops/vector-databases', 'llmops/fine-tuning-vs-rag'],
  ['Delta Lake, lakehouse, Databricks', 'data/lakehouse-and-delta-lake', 'data/databricks-for-ml'],
  ['Git and branching', 'foundations/git-branching-for-ml'],
  ['notice period, joining date, relocation', 'hr/notice-period-and-joining-date', 'hr/relocation'],
  ['LLMOps vs MLOps', 'llmops/llmops-vs-mlops'],
  ['current pay and expectation', 'hr/current-ctc', 'hr/current-take-home', 'hr/expected-ctc', 'hr/expected-take-home'],
  ['PII, GDPR', 'security/pii-and-gdpr'],
  ['Python for ML engineers', 'foundations/python-for-ml-engineers'],
  ['lineage, labelling', 'data/data-lineage', 'data/labelling-and-label-quality'],
  ['supply chain, image scanning', 'security/image-scanning-and-supply-chain'],
  ['HPA, VPA, KEDA, scale to zero', 'kubernetes/hpa-vpa-keda'],
  ['REST vs gRPC, FastAPI, async', 'deployment/rest-vs-grpc', 'deployment/fastapi-model-server'],
  ['Kubeflow vs Airflow vs MLflow', 'pipelines/kubeflow-vs-airflow-vs-mlflow'],
  ['hallucination, guardrails, prompt injection', 'llmops/hallucination-and-guardrails', 'llmops/prompt-injection'],
  ['Dockerfile layers and cache', 'packaging/dockerfile-layers-and-cache'],
  ['latency and pipeline-failure incidents', 'monitoring/latency-incident', 'pipelines/pipeline-failure-incident'],
  ['quality gates in CI', 'pipelines/quality-gates'],
  ['working with data scientists', 'about-you/collaborate-with-data-scientists', 'foundations/data-scientist-vs-mlops'],
  ['maturity levels', 'foundations/mlops-maturity-levels'],
  ['delayed labels', 'monitoring/delayed-labels'],
  ['prompt versioning', 'llmops/prompt-versioning'],
  ['attacks on models (poisoning, extraction, adversarial)', 'security/attacks-on-models'],
  ['inference and platform cost, FinOps', 'cloud/inference-cost-and-finops', 'cloud/cost-efficient-ml-platform'],
];

const files = new Map(readQuestions(process.cwd()).map((file) => [slugOf(file.path), file]));

test('a hundred sub-topics are named once', () => {
  expect(asked).toHaveLength(100);
  expect(new Set(asked.map(([subTopic]) => subTopic)).size).toBe(100);
});

describe('every sub-topic has its pages', () => {
  test.each(asked)('%s', (_subTopic, ...slugs) => {
    expect(slugs.length).toBeGreaterThanOrEqual(1);
    expect(slugs.length).toBeLessThanOrEqual(5);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) {
      expect(files.has(slug), slug).toBe(true);
      const fields: unknown = parse(/^---\n([\s\S]*?)\n---/.exec(files.get(slug)?.text ?? '')?.[1] ?? '');
      const question = questionSchema.parse(fields);
      expect(Object.keys(question.rounds).length, slug).toBeGreaterThanOrEqual(1);
      expect(question.followUps.length, slug).toBeGreaterThanOrEqual(2);
    }
  });
});
