// What only some pages have: they alone fetch what it needs.
import { onVoices } from '../practice/voices.ts';
import { onPage } from './shown-page.ts';

onPage((left) => {
  const blocks = document.querySelectorAll<HTMLElement>('.code-block');
  if (blocks.length > 0) void import('./copy-code.ts').then(({ copyable }) => copyable(blocks));

  const figures = document.querySelectorAll<HTMLElement>('.diagram');
  if (figures.length > 0) void import('./enlargeable.ts').then(({ enlargeable }) => enlargeable(figures));

  const listen = document.querySelector<HTMLElement>('[data-do=listen]');
  if (listen !== null) {
    onVoices((found) => (listen.hidden = !found), left);
    listen.addEventListener(
      'click',
      () => void import('../practice/listen-page.ts').then((page) => page.listen(listen, left)),
    );
  }
  document.querySelector('[data-do=share]')?.addEventListener('click', () => {
    void import('../share/dialog.ts').then(({ openShare }) => openShare());
  });
});
