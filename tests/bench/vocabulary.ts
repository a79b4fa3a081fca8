/** The words of generated questions: enough of the field that the search index and compression meet what they would meet. */

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Commonest first: sentences take the early ones far more often, as real text does. */
export const nouns = words(`
  model pipeline feature job cluster dataset release metric alert label service run team schema drift deployment version
  registry container image endpoint batch request latency node store training experiment report owner threshold queue
  artefact artifact rollback canary replica secret budget incident baseline sample table partition index cache checkpoint
  gradient tensor embedding token prompt forecast ranking classifier regressor ensemble tree kernel notebook commit branch
  workflow task sensor trigger schedule backfill window watermark stream topic consumer producer offset shard snapshot
  manifest chart namespace pod volume quota autoscaler gateway proxy certificate policy role account audit lineage catalogue
  contract validation expectation anomaly outlier histogram quantile percentile interval seed fold holdout leakage bias
  variance precision recall calibration residual dashboard trace span log probe heartbeat timeout retry fallback throttle
  circuit buffer worker driver executor stage shuffle join aggregate key value row column file bucket object prefix region
  zone network subnet firewall balancer domain client session user cohort segment campaign price invoice cost saving
  reservation accelerator memory core thread process driver runtime library dependency wheel layer base registry scan
  vulnerability signature provenance approval gate review runbook postmortem rota escalation objective agreement
`);

export const verbs = words(`
  checks records compares moves stops starts reads writes retries measures serves stores returns raises lowers blocks
  validates promotes reverts schedules watches splits merges samples ranks caches drops locks signs scans mounts exports
  imports registers deploys trains scores labels resizes drains restarts isolates audits explains refreshes backfills
  replays throttles shadows mirrors shards partitions compresses encrypts rotates expires
`);

export const adjectives = words(`
  stable small late shared offline online daily hourly noisy rare stale fresh empty wrong missing slow fast costly cheap
  nightly manual automatic private public regional remote local frozen shadow live gradual partial complete versioned signed
  idle spare heavy light sparse dense skewed balanced seasonal synthetic critical optional nullable encrypted immutable
`);

export const tools = words(`
  Kubernetes Airflow MLflow Docker Terraform Prometheus Grafana Kafka Spark Feast Kubeflow Argo Ray Triton KServe Seldon
  BentoML DVC Evidently SageMaker Vertex Databricks Snowflake BigQuery Redis Postgres Parquet Iceberg Delta Helm Istio
  Envoy Vault Trivy Cosign PyTorch TensorFlow XGBoost LightGBM ONNX Dagster Prefect Flyte Optuna Jenkins GitHub
`);

/** `<a>` is an adjective, `<n>` a noun, `<v>` a verb, `<t>` a tool, `<i>` an invented name, `<#>` a number. */
export const sentences = [
  'The <a> <n> <v> the <n> before the <n> of <t> <v> it.',
  'I keep every <n> of the <n> in <t>, so that a <a> <n> can be found in <#> minutes.',
  'When the <a> <n> <v> a <n>, the on-call engineer <v> the <n> and opens `<i>`.',
  'A <n> without an owner is a <a> <n>, and the next <n> <v> it in silence.',
  'We set the <n> to <#> and the <n> to <#> %, because the <a> <n> <v> twice a day.',
  'First the <n> <v> the <n>; then <t> <v> each <a> <n> of `<i>`; only then does the <n> move.',
  'For example, `<i>` <v> <#> rows a second, and its <a> <n> grows by <#> % a month.',
  'The trade-off is clear: a <a> <n> costs more, but the <n> <v> less often.',
  'If the <n> is <a>, look at the <n> of <t> before you blame the <n>.',
  'It <v> the <n> by **<n>**, which is <a>, and never by the <n> of the day.',
  'Nobody <v> a <a> <n> by hand: `<i>` does, and <t> keeps the <n> of it.',
  'Without labels the <n> stays <a>, so the <n> of the <n> <v> a proxy from <t>.',
];

export const titles = [
  'How do you keep the <n> of a <a> <n> in <t>?',
  'What happens when a <a> <n> <v> the <n>?',
  'Why does <t> <v> the <n> before the <n>?',
  'When would you choose a <a> <n> over a <n>?',
  'How would you find a <a> <n> in <t>?',
  'What is the <a> <n> of a <n>, and who owns it?',
];

export const headings = [
  'How the <n> works',
  'What breaks in a <a> <n>',
  'A <n> that <t> <v>',
  'The <n> in numbers',
  'When not to',
  'What they ask next',
];

export const code: { lang: string; text: string }[] = [
  {
    lang: 'python',
    text: `from datetime import timedelta

import mlflow


def <i>(rows: list[dict], limit: float = 0.<#>) -> bool:
    """Says whether the <n> of the <a> <n> is stable."""
    wrong = [row for row in rows if row["<n>"] is None]
    share = len(wrong) / max(1, len(rows))
    mlflow.log_metric("<n>_<n>", share)
    return share < limit  # a <a> <n>
`,
  },
  {
    lang: 'yaml',
    text: `apiVersion: batch/v1
kind: CronJob
metadata:
  name: <i>
  labels: { <n>: <a>, <n>: "<#>" }
spec:
  schedule: "<#> * * * *"
  jobTemplate:
    spec:
      template:
        spec:
          containers:
            - name: <n>
              image: registry.example.org/<n>:<#>
              args: [--<n>, <a>]
`,
  },
  {
    lang: 'bash',
    text: `set -euo pipefail
<n>="\${1:?the name of the <n>}"
kubectl rollout status "deployment/<i>" --timeout=<#>s
curl --fail --silent "http://<i>/metrics" | grep '^<n>_<n>' # <a>
`,
  },
];
