/** Looks into a file: takes it apart, and searches every view of every text in it. */

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { secrets } from './detect/secrets.ts';
import type { Detector, Finding } from './finding.ts';
import { packedFiles } from './packs.ts';
import { essence, theName, type Found } from './report.ts';
import { unpack, type Text } from './unpack.ts';
import { viewsOf, type View } from './views.ts';

/** A finding and where it begins and ends in the text, not in the view it was seen in. */
type Placed = Finding & { end: number };

/**
 * Looks into files (paths from the project's root), and into their names. What is in a pack and is a file of its own too,
 * byte for byte, is looked at once: so packs must come after the files they were made of.
 */
export function lookout(root: string, detectors: readonly Detector[]): (file: string) => Promise<Found[]> {
  const known = new Set<string>();

  return async (file) => {
    const path = join(root, file);
    const texts = [{ content: file, isMarkup: false, from: theName }, ...textsOf(file, readFileSync(path))];
    const found = new Map<string, Found>();
    for (const text of texts) {
      for (const finding of withoutOverlaps(await search(text, path, detectors))) {
        const key = essence(finding);
        if (!found.has(key)) found.set(key, { ...finding, file, ...placeOf(text, finding.offset), from: text.from });
      }
    }
    return [...found.values()];
  };

  function textsOf(file: string, bytes: Buffer): Text[] {
    known.add(hash('sha256', bytes));
    const parts = packedFiles(join(root, file), bytes);
    if (parts === undefined) return unpack(file, bytes);
    return parts
      .filter((part) => !known.has(hash('sha256', part.bytes)))
      .flatMap((part) => unpack(part.name, part.bytes).map((text) => ({ ...text, from: `the pack's ${part.name}` })));
  }
}

async function search(text: Text, path: string, detectors: readonly Detector[]): Promise<Placed[]> {
  const views = viewsOf(text.content, text.isMarkup);
  const findings = text.from === theName ? [] : await findSecrets(text, views, path);
  for (const { content, toSource } of views) {
    for (const detect of detectors) findings.push(...detect(content).map((finding) => place(finding, toSource)));
  }
  return findings;
}

/**
 * Secrets in a text as it stands, and without its tags: a coloured listing has its tokens in tags of their own, and
 * a secret may be cut in two by them. Both at once, because each call to the linter has its price.
 */
async function findSecrets({ content, isMarkup }: Text, views: readonly View[], path: string): Promise<Placed[]> {
  const withoutTags = isMarkup ? views.at(-1) : undefined;
  const rest = content.length + 1;
  const findings = await secrets(withoutTags === undefined ? content : `${content}\n${withoutTags.content}`, path);
  return findings.map((finding) =>
    place(finding, (offset) => (offset < rest ? offset : (withoutTags?.toSource(offset - rest) ?? offset))),
  );
}

function place(finding: Finding, toSource: View['toSource']): Placed {
  const end = toSource(finding.offset + finding.text.length - 1) + 1;
  return { ...finding, offset: toSource(finding.offset), end };
}

/** Of findings of one kind that share characters, the longest: each view and each way to write a number finds its own. */
function withoutOverlaps(findings: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const finding of findings.toSorted((a, b) => b.text.length - a.text.length)) {
    const isKnown = kept.some(
      ({ kind, offset, end }) => kind === finding.kind && offset < finding.end && finding.offset < end,
    );
    if (!isKnown) kept.push(finding);
  }
  return kept.sort((a, b) => a.offset - b.offset);
}

function placeOf({ content }: Text, offset: number): { line: number; column: number } {
  const before = content.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
