import { createCssVariablesTheme, type ShikiTransformer } from 'shiki';
import { fenceTitle } from '../questions/example.ts';

const prefix = 'code-';

/** Code colours as names, so that the style sheet gives them for both themes: see `styles/code.css`. */
export const codeTheme = createCssVariablesTheme({ name: 'guide', variablePrefix: `--${prefix}` });

/** Classes instead of style attributes (a strict Content-Security-Policy has none), in a figure with the fence's title. */
export const codeTransformer: ShikiTransformer = {
  name: 'guide-code',
  span(node) {
    const { style } = node.properties;
    const token = new RegExp(`color:\\s*var\\(--${prefix}(?:token-)?([a-z-]+)\\)`).exec(
      typeof style === 'string' ? style : '',
    )?.[1];
    delete node.properties.style;
    if (token !== undefined && token !== 'foreground') node.properties['class'] = `c-${token}`;
  },
  pre(node) {
    delete node.properties.style;
    node.properties['class'] = 'code';
  },
  root(root) {
    const title = fenceTitle(this.options.meta?.__raw ?? '');
    const caption = {
      type: 'element' as const,
      tagName: 'figcaption',
      properties: {},
      children: [{ type: 'text' as const, value: title ?? '' }],
    };
    const children = root.children.filter((child) => child.type === 'element');
    root.children = [
      {
        type: 'element',
        tagName: 'figure',
        properties: { class: 'code-block' },
        children: title === undefined ? children : [caption, ...children],
      },
    ];
  },
};
