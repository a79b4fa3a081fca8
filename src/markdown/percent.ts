import { defineHastPlugin } from 'satteri';

/** Keeps a number and its percent sign on one line: "10 %" gets a space that does not break. */
export const percent = defineHastPlugin({
  name: 'percent',
  text(node) {
    return /\d %/.test(node.value) ? { type: 'text', value: node.value.replace(/(\d) %/g, '$1\u00a0%') } : undefined;
  },
});
