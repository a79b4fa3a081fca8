import { describe, expect, test } from 'vitest';
import { readQuestions } from '../../src/build/read-questions.ts';
import { countWords, plainQuestion } from '../../src/questions/answer.ts';
import { slugOf } from '../../src/questions/check.ts';

/** Every item of the interview notes the guide grew from, section by section, with the page that answers it. */
const notes: Record<string, [item: string, slug: string][]> = {
  'Interview Schedule': [
    ['1. current CTC', 'hr/current-ctc'],
    ['2. current monthly take home', 'hr/current-take-home'],
    ['3. expected CTC', 'hr/expected-ctc'],
    ['4. expected monthly take home', 'hr/expected-take-home'],
    ['5. hybrid, on-site or remote', 'hr/remote-hybrid-or-on-site'],
    ['6. why a job change', 'hr/why-are-you-looking-for-a-change'],
    ['7. total and relevant experience', 'hr/total-and-relevant-experience'],
    ['9. current project', 'about-you/current-project'],
    ['10. offers in hand', 'hr/offers-in-hand'],
    ['11. payroll details', 'hr/payroll-details'],
  ],
  'Short topics': [
    ['AI vs ML', 'foundations/ai-vs-ml'],
    ['Docker image size reduce', 'packaging/reduce-docker-image-size'],
    ['Handling huge data, PySpark', 'data/huge-data-with-pyspark'],
    ['Model tracking', 'experiments/model-tracking'],
    ['Transformers', 'ml-theory/transformers'],
    ['Confirm a good model in registry', 'experiments/confirm-a-good-model'],
    ['Feature store', 'data/feature-store'],
    ['ECS vs EKS', 'cloud/ecs-vs-eks'],
  ],
  'Screening Round': [
    ['1. about yourself', 'about-you/tell-me-about-yourself'],
    ['2. what is MLOps', 'foundations/what-is-mlops'],
    ['3. main goal of MLOps', 'foundations/main-goal-of-mlops'],
    ['4. DevOps and MLOps', 'foundations/devops-vs-mlops'],
    ['5. ML lifecycle', 'foundations/ml-lifecycle'],
    ['6. tools and technologies', 'about-you/tools-and-technologies'],
    ['7. versioning', 'experiments/versioning-in-ml-projects'],
    ['8. monitoring models', 'monitoring/monitor-models-in-production'],
    ['9. challenges in deploying', 'deployment/challenges-in-deploying-models'],
    ['10. works offline, fails in production', 'monitoring/works-offline-fails-in-production'],
    ['11. automate retraining', 'pipelines/automate-retraining'],
    ['12. strengths and weaknesses', 'hr/strengths-and-weaknesses'],
    ['13. five years', 'hr/five-years'],
    ['13. follow-up: career development', 'hr/career-development'],
    ['14. what do you know about us', 'hr/what-do-you-know-about-us'],
    ['14. why do you want to join', 'hr/why-do-you-want-to-join'],
    ['15. data drift vs concept drift', 'monitoring/data-drift-vs-concept-drift'],
    ['17. security practices', 'security/security-practices'],
    ['18. CI/CD for ML', 'pipelines/ci-cd-for-ml'],
    ['19. collaborate with data scientists', 'about-you/collaborate-with-data-scientists'],
    ['20. challenging project', 'stories/challenging-ml-project'],
    ['21. keep updated', 'about-you/keep-up-to-date'],
    ['22. prioritise between teams', 'about-you/prioritise-between-teams'],
    ['23. agile', 'about-you/agile-and-scrum'],
    ['24. why hire you', 'hr/why-should-we-hire-you'],
    ['25. questions for us', 'hr/questions-for-us'],
    ['26. DS vs MLOps', 'foundations/data-scientist-vs-mlops'],
    ['27. monitoring vs observability', 'monitoring/monitoring-vs-observability'],
  ],
  'Technical Rounds': [
    ['end-to-end lifecycle and where MLOps fits', 'foundations/where-mlops-fits-in'],
    ['accuracy suddenly drops', 'monitoring/accuracy-suddenly-drops'],
    ['data validation checks', 'data/data-validation-in-the-pipeline'],
    ['Kubeflow Pipelines', 'pipelines/kubeflow-pipelines'],
    ['GitHub Actions or Jenkins pipeline', 'pipelines/train-to-deploy-with-github-actions'],
    ['SageMaker, Azure ML, Vertex AI', 'cloud/sagemaker-azure-ml-vertex-ai'],
    ['blue-green or canary', 'deployment/blue-green-and-canary'],
    ['secure model endpoints', 'security/secure-model-endpoints'],
    ['model secrets', 'security/secrets-in-pipelines'],
    ['cost optimisation', 'cloud/cost-optimisation'],
    ['30 minutes became 2 hours', 'pipelines/training-became-slow'],
    ['KPIs dropped despite good accuracy', 'monitoring/kpis-drop-despite-good-accuracy'],
    ['extra columns', 'data/extra-columns'],
    ['model rollback', 'deployment/model-rollback'],
    ['real example of automation', 'stories/automated-repetitive-work'],
    ['special: Kubernetes cluster', 'kubernetes/create-and-manage-a-cluster'],
    ['6. best practices', 'foundations/mlops-best-practices'],
    ['7. cost-efficient', 'cloud/cost-efficient-ml-platform'],
  ],
  'The seven-item list, SELF, Day-to-Day, the project and CHALLENGES': [
    ['1. self', 'about-you/tell-me-about-yourself'],
    ['2. day-to-day', 'about-you/day-to-day'],
    ['3. project: overall', 'about-you/project'],
    ['3. project: business purpose', 'about-you/project-business-purpose'],
    ['3. project: architecture', 'about-you/project-architecture'],
    ['3. project: tech stack', 'about-you/project-tech-stack'],
    ['3. project: roles and responsibilities', 'about-you/project-responsibilities'],
    ['4. real-time challenges', 'stories/real-time-challenges'],
    ['CHALLENGES: hidden feature drift', 'stories/hidden-feature-drift'],
    ['CHALLENGES: model drift', 'stories/model-drift-self-healing'],
    ['5. ML pipeline', 'pipelines/explain-your-ml-pipeline'],
  ],
};

const items = Object.values(notes).flat();
const files = new Map(readQuestions(process.cwd()).map((file) => [slugOf(file.path), file]));

describe('the notes', () => {
  test('have 75 items', () => {
    expect(items).toHaveLength(75);
  });

  test.each(items)('%s is answered by %s', (_item, slug) => {
    const file = files.get(slug);
    expect(file, `src/content/docs/${slug}.mdx`).toBeDefined();
    const { answer, depth } = plainQuestion(file?.text ?? '');
    expect(countWords(answer)).toBeGreaterThanOrEqual(50);
    expect(countWords(answer)).toBeLessThanOrEqual(225);
    expect(countWords(depth)).toBeGreaterThan(150);
  });
});

/** What the notes say that must stay on a page in some words. */
const substance: [slug: string, ...words: RegExp[]][] = [
  ['foundations/ml-lifecycle', /business understanding/i, /data acquisition/i, /retirement/i],
  ['experiments/versioning-in-ml-projects', /DVC/, /Git/, /MLflow/, /rollback|roll back/i],
  ['monitoring/monitoring-vs-observability', /thermometer/i, /doctor/i, /80 ?%/, /200 ?ms/],
  ['kubernetes/create-and-manage-a-cluster', /namespace/i, /quota/i, /limits/i],
  ['stories/hidden-feature-drift', /PSI/, /KS/, /Evidently/, /10 ?%/, /two months|2 months/i, /0\.3/, /circuit/i],
  ['stories/model-drift-self-healing', /Prometheus/, /Grafana/, /MLflow/, /canary/i, /threshold/i],
  ['hr/expected-take-home', /income tax/i, /EPF/, /professional tax/i],
  [
    'about-you/project-tech-stack',
    /MLflow/,
    /DVC/,
    /Kubeflow/,
    /Docker/,
    /Kubernetes/,
    /Prometheus/,
    /Grafana/,
    /Trivy/,
  ],
  ['security/security-practices', /Trivy/, /secret/i, /access/i, /transit/i, /at rest/i],
];

test.each(substance)('%s keeps what the notes say', (slug, ...words) => {
  const text = files.get(slug)?.text ?? '';
  for (const word of words) expect(text).toMatch(word);
});

test('no placeholder of the notes is left on a page', () => {
  expect(files.size).toBeGreaterThanOrEqual(74);
  for (const { path, text } of files.values()) expect(text, path).not.toMatch(/\{\{\s*\w+\s*\}\}/);
});
