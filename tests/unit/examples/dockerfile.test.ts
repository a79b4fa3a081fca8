import { expect, test } from 'vitest';
import { checkDockerfile } from '../../examples/dockerfile.ts';
import { eachIsClean } from '../../examples/files.ts';

eachIsClean('dockerfile', 1, ({ text }) => checkDockerfile(text));

const dockerfile = `FROM python:3.13-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc \\
    && rm -rf /var/lib/apt/lists/*
RUN pip install --no-cache-dir numpy
FROM python:3.13-slim
COPY --from=build /usr /usr
USER 10001
CMD ["python", "serve.py"]
`;

test('a Dockerfile without a fault is clean', () => {
  expect(checkDockerfile(dockerfile)).toEqual([]);
});

test.each([
  ['an instruction that does not exist', 'USER 10001', 'USR 10001', /Unknown instruction/],
  ['an image without a tag', 'python:3.13-slim AS', 'python AS', /1: DL3006/],
  ['a tag that moves', 'python:3.13-slim AS', 'python:latest AS', /1: DL3007/],
  ['recommended packages', ' --no-install-recommends', '', /2: DL3015/],
  ['an install that asks', 'install -y', 'install', /2: DL3014/],
  ['lists that stay', '/var/lib/apt/lists/*', '/tmp/*', /2: DL3009/],
  ['a cache in the layer', ' --no-cache-dir', '', /4: DL3042/],
  ['a stage that is not there', '--from=build', '--from=bild', /6: DL3022/],
  ['a container that runs as root', 'USER 10001\n', '', /5: DL3002/],
  ['a shell around the program', '["python", "serve.py"]', 'python serve.py', /DL3025/],
])('%s is found', (_kind, wanted, replacement, message) => {
  expect(checkDockerfile(dockerfile.replace(wanted, replacement)).join('\n')).toMatch(message);
});

test('a comment excuses one rule at one instruction', () => {
  const excused = dockerfile.replace('FROM python:3.13-slim AS', '# hadolint ignore=DL3007\nFROM python:latest AS');
  expect(checkDockerfile(excused)).toEqual([]);
});
