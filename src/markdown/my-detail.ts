import { defineHastPlugin, type MdxJsxFlowElementHast, type MdxJsxTextElementHast } from 'satteri';
import { details, type Detail } from '../guide.ts';
import { blankFor, detailName } from '../questions/answer.ts';
import { withBase } from './internal-links.ts';

/**
 * Turns `<MyDetail name="currentCtc" />` into its neutral blank, which leads to the field where the reader fills it:
 * `<my-detail name="currentCtc"><a href="/my-details/#currentCtc">[current CTC]</a></my-detail>`.
 */
export const myDetail = (base: string) =>
  defineHastPlugin({
    name: 'my-detail',
    mdxJsxTextElement: { filter: ['MyDetail'], visit: (node) => blank(base, node) },
    mdxJsxFlowElement: { filter: ['MyDetail'], visit: (node) => blank(base, node) },
  });

function blank(base: string, node: Readonly<MdxJsxTextElementHast | MdxJsxFlowElementHast>) {
  const name = detailName(node);
  if (name === undefined || !Object.hasOwn(details, name)) return undefined;
  return {
    type: 'element' as const,
    tagName: 'my-detail',
    properties: { name },
    children: [
      {
        type: 'element' as const,
        tagName: 'a',
        properties: { href: withBase(base, `/my-details/#${name}`) },
        children: [{ type: 'text' as const, value: blankFor(name as Detail) }],
      },
    ],
  };
}
