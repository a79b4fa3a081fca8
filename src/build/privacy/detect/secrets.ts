/** Keys, tokens and passwords, by secretlint's recommended rules. */

import { extname } from 'node:path';
import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { Finding } from '../finding.ts';

// It marks each rule on each file: memory that nobody reads, and a tenth of the time. https://github.com/secretlint/secretlint/issues/1633
secretLintProfiler.setEnabled(false);

const prefix = '@secretlint/secretlint-rule-';

/** Ids of AWS keys are off by default; ids of accounts stay off, or every example with twelve digits would be one. */
const awsOptions = { options: { enableIDScanRule: true }, allowMessageIds: ['AWSAccountID'] };

const config = {
  rules: rules
    // A comment in a page must not be able to switch the gate off: exceptions have their own list, with reasons.
    .filter(({ meta }) => meta.id !== `${prefix}filter-comments`)
    .map((rule) => ({ id: rule.meta.id, rule, ...(rule.meta.id === `${prefix}aws` ? awsOptions : {}) })),
};

/** Secrets in a text. Some rules look at the file's name, such as that of an `.npmrc`. */
export async function secrets(content: string, filePath: string): Promise<Finding[]> {
  const source = { content, filePath, ext: extname(filePath), contentType: 'text' as const };
  const { messages } = await lintSource({ source, options: { config } });
  return messages.map(({ range: [start, end] }) => ({
    kind: 'secret' as const,
    offset: start,
    text: content.slice(start, end),
  }));
}
