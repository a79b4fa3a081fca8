import { defineHastPlugin, type HastContent } from 'satteri';
import { depthStart } from '../questions/answer.ts';

/**
 * Wraps a question in two sections, `<section data-part="answer">` and `<section data-part="depth">`, cut before the
 * first `##`. Lists of questions show the first part alone by replacing `section`.
 */
export const answerSection = defineHastPlugin({
  name: 'answer-section',
  after(root, ctx) {
    const blocks = root.children as readonly HastContent[];
    const end = depthStart(blocks, (block) => block.type === 'element' && block.tagName === 'h2');
    const parts = [section('answer', blocks.slice(0, end)), section('depth', blocks.slice(end))];
    ctx.replaceNode(root, { type: 'root', children: parts.filter(({ children }) => children.length > 0) });
  },
});

function section(part: 'answer' | 'depth', children: readonly HastContent[]) {
  return {
    type: 'element' as const,
    tagName: 'section',
    properties: part === 'answer' ? { 'data-part': part, id: 'answer', 'aria-label': 'Answer' } : { 'data-part': part },
    children: [...children] as never[],
  };
}
