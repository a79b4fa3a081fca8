/** What looks private and is not. Each entry says why; one that matches nothing any more must go. */

import type { Kind } from './finding.ts';

export type Allowed = {
  kind: Kind;
  /** The file, or a glob of files, from the project's root; every file when it is left out. */
  path?: string;
  /** Why everybody may read it. */
  reason: string;
} & (
  | {
      /** What was found, exactly. */
      text: string;
    }
  | {
      /** What is found whole. */
      pattern: RegExp;
    }
);

export const allowed: readonly Allowed[] = [];
