// Only pages that have code or a diagram fetch what these need.
const blocks = document.querySelectorAll<HTMLElement>('.code-block');
if (blocks.length > 0) void import('./copy-code.ts').then(({ copyable }) => copyable(blocks));

const figures = document.querySelectorAll<HTMLElement>('.diagram');
if (figures.length > 0) void import('./diagram-viewer.ts').then(({ enlargeable }) => enlargeable(figures));
