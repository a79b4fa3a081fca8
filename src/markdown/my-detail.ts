import { defineHastPlugin, type MdxJsxFlowElementHast, type MdxJsxTextElementHast } from 'satteri';
import { details, type Detail } from '../guide.ts';
import { blankFor, detailName } from '../questions/answer.ts';

/** Turns `<MyDetail name="currentCtc" />` into its neutral blank: `<my-detail name="currentCtc">[current CTC]</my-detail>`. */
export const myDetail = defineHastPlugin({
  name: 'my-detail',
  mdxJsxTextElement: { filter: ['MyDetail'], visit: (node) => blank(node) },
  mdxJsxFlowElement: { filter: ['MyDetail'], visit: (node) => blank(node) },
});

function blank(node: Readonly<MdxJsxTextElementHast | MdxJsxFlowElementHast>) {
  const name = detailName(node);
  if (name === undefined || !(name in details)) return undefined;
  return {
    type: 'element' as const,
    tagName: 'my-detail',
    properties: { name },
    children: [{ type: 'text' as const, value: blankFor(name as Detail) }],
  };
}
