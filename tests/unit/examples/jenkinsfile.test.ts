import { expect, test } from 'vitest';
import { eachIsClean } from '../../examples/files.ts';
import { checkJenkinsfile, shellOf } from '../../examples/jenkinsfile.ts';

eachIsClean('jenkinsfile', 1, ({ text }) => checkJenkinsfile(text));

const pipeline = `pipeline {
  agent any // where there is room
  stages {
    stage('Train') {
      steps { sh 'python train.py' }
    }
    stage('Deploy') {
      when { branch 'main' }
      steps {
        script { env.VERSION = readFile('v.txt').trim() }
        sh """
          ./deploy.sh "$VERSION"
        """
      }
    }
  }
  post { failure { echo 'failed' } }
}
`;

test('a Jenkinsfile without a fault is clean', () => {
  expect(checkJenkinsfile(pipeline)).toEqual([]);
});

test.each([
  ['a bracket too few', /\}\n$/, '', /is not closed/],
  ['a bracket too many', /$/, '}\n', /closes nothing/],
  ['a quote that does not close', "'python train.py'", "'python train.py", /5: a quote is not closed/],
  ['no agent', /agent any.*/, '', /1: pipeline has no agent/],
  ['a section that does not exist', 'post {', 'finally {', /"finally" has no place in pipeline/],
  ['a condition that does not exist', 'failure {', 'failed {', /"failed" has no place in post/],
  ['a stage without a name', "stage('Train')", 'stage', /4: a stage needs one name/],
  ['a stage without work', "steps { sh 'python train.py' }", '', /4: a stage has one of steps/],
  ['a step outside steps', "when { branch 'main' }", "sh 'ls'", /8: "sh" has no place in stage/],
  ['a step that does not exist', "sh 'python", "bsh 'python", /"bsh" has no place in steps/],
  ['a script instead of a pipeline', 'pipeline {', 'node {', /not one `pipeline/],
])('%s is found', (_kind, wanted, replacement, message) => {
  expect(checkJenkinsfile(pipeline.replace(wanted, replacement)).join('\n')).toMatch(message);
});

test('the scripts given to sh are found', () => {
  expect(shellOf(pipeline).map((script) => script.trim())).toEqual(['python train.py', './deploy.sh "$VERSION"']);
});
