import { defineHastPlugin, type HastContent } from 'satteri';
import { depthStart } from '../questions/answer.ts';

/**
 * Wraps a question in two sections, `<section data-part="answer">` and `<section data-part="depth">`, cut before the
 * first `##`, and leaves a place for the reader's own answer between them. Lists of questions show the first part alone by
 * replacing `section` and `my-answer`.
 */
export const answerSection = defineHastPlugin({
  name: 'answer-section',
  after(root, ctx) {
    const blocks = root.children as readonly HastContent[];
    const end = depthStart(blocks, (block) => block.type === 'element' && block.tagName === 'h2');
    const [answer, depth] = [section('answer', blocks.slice(0, end)), section('depth', blocks.slice(end))];
    const parts = [answer, myAnswer, depth].filter((part) => part === myAnswer || part.children.length > 0);
    ctx.replaceNode(root, { type: 'root', children: parts });
  },
});

/** What a reader may do with a question; `mine/start.ts` listens. Without a script it is not shown. */
const myAnswer = {
  type: 'element' as const,
  tagName: 'my-answer',
  properties: {},
  children: [
    doer('write', 'Write my own'),
    doer('saved', 'Save'),
    doer('practised', 'Practised'),
    doer('asked', 'Asked'),
    // Shown where the device has a voice: components/extras.ts.
    doer('listen', 'Listen', true),
  ],
};

function doer(act: string, label: string, hidden = false) {
  return {
    type: 'element' as const,
    tagName: 'button',
    properties: { type: 'button', 'data-do': act, ...(hidden ? { hidden } : {}) },
    children: [{ type: 'text' as const, value: label }],
  };
}

function section(part: 'answer' | 'depth', children: readonly HastContent[]) {
  return {
    type: 'element' as const,
    tagName: 'section',
    properties: part === 'answer' ? { 'data-part': part, id: 'answer', 'aria-label': 'Answer' } : { 'data-part': part },
    children: [...children] as never[],
  };
}
