/**
 * What this guide is about: its title, place, colours, rounds, subjects and topics. With `details.ts`, `content/`, `examples/`, `synonyms.ts` and `tools.ts`
 * it is all that another guide changes; everything else in `src` is machinery that knows these lists only through this file.
 */

import type { Repository } from './questions/repository.ts';

/** The guide's own name (short: below its icon on a phone) and one-line promise. */
export const guide = {
  title: 'MLOps interview guide',
  shortTitle: 'MLOps guide',
  /** The name of files to take away, and of the guide's tags in Anki. Who has the deck has its notes under it: keep it. */
  fileName: 'mlops-interview-guide',
  tagline: 'The questions MLOps interviews really ask, each with an answer you can say aloud.',
  /** Where the questions come from: the first sentence of the page about the guide. */
  origin: 'An engineer wrote down, over months of interviews, what was asked in each round.',
} as const;

/** Where the guide is published and who keeps it. What is not set is not shown. */
export const publishing: Publishing = {
  /**
   * Address of the home page: `https://example.org/`, or `https://example.org/guide/` for a folder of a site. Canonical links, preview images
   * and the sitemap need it. The environment may name another one for a build: `SITE=https://example.org/guide/ npm run build`.
   */
  site: undefined,
  /**
   * Where the guide's files are kept: gives every question the links "Edit this page" and "This is wrong". Such as
   * `{ url: 'https://github.com/owner/name', branch: 'main', host: 'github' }`; the other hosts are `gitlab` and `forgejo`.
   */
  repository: undefined,
  /** Who answers for the text: named on the page about the guide and in what search engines read. */
  authors: [],
  /** The licence of the text. That of the code is in the file LICENSE. */
  license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};

/** The colours, each for the light and for the dark theme: pages, preview images and the app's frame take them from here. */
export const colours = {
  paper: ['#ffffff', '#14161b'],
  surface: ['#f4f6f8', '#1d2027'],
  line: ['#dde2e9', '#343946'],
  ink: ['#262b35', '#d3d7df'],
  'ink-strong': ['#12151b', '#f5f6f8'],
  'ink-soft': ['#555d6b', '#9ba3b2'],
  accent: ['#0d7a70', '#4fd1c2'],
  'accent-ink': ['#0a655d', '#6be0d2'],
  'accent-soft': ['#e6f5f3', '#16302f'],
  mark: ['#fff0b8', '#574a12'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

/** The interview rounds, in the order of the menu. A question's `rounds` uses these keys. */
export const rounds = {
  hr: {
    label: 'HR call',
    summary: 'Pay, notice, offers and motives: the questions of the first call, and how to answer them calmly.',
  },
  'key-topics': {
    label: 'Key topics',
    summary: 'Eight topics that come up so often that each deserves a prepared answer.',
  },
  screening: {
    label: 'Screening',
    summary: 'The first technical call: what MLOps is, what you have used, and how you work with others.',
  },
  technical: {
    label: 'Technical',
    summary: 'Design, incidents and hands-on questions: what you would do, step by step, and why.',
  },
  'about-you': {
    label: 'About you',
    summary: 'Your introduction, your day, your project and the incidents you have lived through.',
  },
} as const satisfies Record<string, Section>;

/** The subjects, in learning order. Each is a folder of `src/content/docs` and the first part of an address. */
export const subjects = {
  'about-you': {
    label: 'About you',
    summary: 'Your role, your project, your days and your habits.',
    ownExperience: true,
  },
  hr: { label: 'HR', summary: 'Pay, notice, offers, motives and the company across the table.', ownExperience: true },
  foundations: { label: 'Foundations', summary: 'What MLOps is, the lifecycle, and who does what in it.' },
  data: { label: 'Data', summary: 'Large data, feature stores, validation and changing schemas.' },
  experiments: { label: 'Experiments', summary: 'Tracking, versioning and choosing a model to promote.' },
  pipelines: { label: 'Pipelines', summary: 'Training, retraining and CI/CD, automated from commit to model.' },
  packaging: { label: 'Packaging', summary: 'Container images and model artefacts that start fast and stay small.' },
  deployment: { label: 'Deployment', summary: 'Releasing a model safely, and taking it back.' },
  kubernetes: { label: 'Kubernetes', summary: 'Clusters shared by teams, with fair and safe limits.' },
  monitoring: { label: 'Monitoring', summary: 'Drift, decay, alerts, and finding out why.' },
  cloud: { label: 'Cloud', summary: 'Managed platforms, container services and what they cost.' },
  security: { label: 'Security', summary: 'Endpoints, secrets and the supply chain.' },
  'ml-theory': { label: 'ML theory', summary: 'The models themselves, as far as an MLOps engineer is asked.' },
  llmops: {
    label: 'LLMOps',
    summary: 'Language models in production: retrieval, evaluation, cost, and what can go wrong.',
  },
  behavioural: {
    label: 'Behavioural',
    summary: 'Conflict, failure, pressure: stories about how you work, told briefly and honestly.',
    ownExperience: true,
  },
  stories: {
    label: 'Stories',
    summary: 'Incidents and achievements, told as situation, action and result.',
    ownExperience: true,
  },
} as const satisfies Record<string, Section>;

/** Further topics of a question besides its subject: the keys that front matter may name, with their labels. */
export const topics = {
  'ab-testing': 'A/B testing',
  agile: 'Agile',
  airflow: 'Airflow',
  alerting: 'Alerting',
  api: 'APIs',
  automation: 'Automation',
  aws: 'AWS',
  azure: 'Azure',
  behavioural: 'Behavioural',
  career: 'Career',
  'ci-cd': 'CI/CD',
  'classical-ml': 'Classical ML',
  collaboration: 'Collaboration',
  communication: 'Communication',
  compliance: 'Compliance',
  cost: 'Cost',
  'data-quality': 'Data quality',
  'data-validation': 'Data validation',
  databricks: 'Databricks',
  'deep-learning': 'Deep learning',
  devops: 'DevOps',
  docker: 'Docker',
  drift: 'Drift',
  dvc: 'DVC',
  edge: 'Edge',
  evaluation: 'Evaluation',
  'experiment-tracking': 'Experiment tracking',
  explainability: 'Explainability',
  fairness: 'Fairness',
  'feature-engineering': 'Feature engineering',
  'feature-store': 'Feature store',
  gcp: 'Google Cloud',
  git: 'Git',
  gitops: 'GitOps',
  governance: 'Governance',
  gpu: 'GPU',
  helm: 'Helm',
  incident: 'Incident',
  kafka: 'Kafka',
  kubeflow: 'Kubeflow',
  kubernetes: 'Kubernetes',
  labelling: 'Labelling',
  lakehouse: 'Lakehouse',
  latency: 'Latency',
  lifecycle: 'Lifecycle',
  lineage: 'Lineage',
  llm: 'LLMs',
  mlflow: 'MLflow',
  monitoring: 'Monitoring',
  'notice-period': 'Notice period',
  observability: 'Observability',
  onnx: 'ONNX',
  pay: 'Pay',
  performance: 'Performance',
  privacy: 'Privacy',
  project: 'Project',
  prometheus: 'Prometheus and Grafana',
  prompts: 'Prompts',
  python: 'Python',
  rag: 'RAG',
  registry: 'Model registry',
  relocation: 'Relocation',
  reproducibility: 'Reproducibility',
  retraining: 'Retraining',
  rollback: 'Rollback',
  rollout: 'Safe rollout',
  scaling: 'Scaling',
  secrets: 'Secrets',
  security: 'Security',
  serving: 'Serving',
  slo: 'SLOs',
  spark: 'Spark',
  statistics: 'Statistics',
  streaming: 'Streaming',
  'supply-chain': 'Supply chain',
  'system-design': 'System design',
  terraform: 'Terraform',
  training: 'Training',
  troubleshooting: 'Troubleshooting',
  tuning: 'Tuning',
  versioning: 'Versioning',
} as const satisfies Record<string, string>;

export { details, type Detail } from './details.ts';

export type Round = keyof typeof rounds;
export type Subject = keyof typeof subjects;
export type Topic = keyof typeof topics;

export interface Publishing {
  site: string | undefined;
  repository: Repository | undefined;
  authors: readonly { name: string; url?: string }[];
  license: { name: string; url: string };
}

interface Section {
  /** The name shown in the sidebar and on the page of the section. */
  label: string;
  /** One sentence that says what is inside. */
  summary: string;
  /** Set on a subject whose answers are the reader's own experience: they need no source. */
  ownExperience?: true;
}
