/** Opens a diagram on the whole screen, to be pinched, dragged and zoomed. Fetched on pages that have a diagram. */

import type { PanzoomObject } from '@panzoom/panzoom';

/** Gives every diagram of the page a button, and lets a tap on the picture do the same. */
export function enlargeable(figures: Iterable<HTMLElement>): void {
  for (const figure of figures) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Full screen';
    button.setAttribute('aria-label', `Full screen: ${figure.querySelector('figcaption')?.textContent ?? 'diagram'}`);
    button.addEventListener('click', () => void open(figure));
    figure.querySelector('figcaption')?.append(button);
    for (const svg of figure.querySelectorAll('svg')) {
      svg.style.cursor = 'zoom-in';
      svg.addEventListener('click', ({ target }) => {
        const isLink = target instanceof Element && target.closest('a') !== null;
        if (!isLink && svg.closest('dialog') === null) void open(figure);
      });
    }
  }
}

async function open(figure: HTMLElement): Promise<void> {
  const svg = [...figure.querySelectorAll('svg')].find((candidate) => candidate.checkVisibility());
  if (svg === undefined) return;
  const { default: panzoom } = await import('@panzoom/panzoom');

  // The drawing itself moves into the dialog (a copy would repeat its ids); an empty box keeps its place.
  const { width, height } = svg.getBoundingClientRect();
  const place = document.createElement('div');
  place.style.width = `${String(width)}px`;
  place.style.height = `${String(height)}px`;
  svg.replaceWith(place);

  const dialog = document.createElement('dialog');
  dialog.className = 'diagram-dialog diagram';
  dialog.setAttribute('aria-label', figure.querySelector('figcaption span')?.textContent ?? 'Diagram');
  const stage = document.createElement('div');
  stage.className = 'stage';
  stage.append(svg);
  dialog.append(stage);
  document.body.append(dialog);
  dialog.showModal();

  const view = panzoom(svg, { minScale: 0.5, maxScale: 8, step: 0.4, canvas: true });
  stage.addEventListener('wheel', view.zoomWithWheel, { passive: false });
  dialog.append(tools(view, dialog));
  dialog.addEventListener('keydown', ({ key }) => {
    moveByKey(view, key);
  });
  dialog.addEventListener('close', () => {
    view.destroy();
    svg.removeAttribute('style');
    svg.style.cursor = 'zoom-in';
    place.replaceWith(svg);
    dialog.remove();
  });
}

function tools(view: PanzoomObject, dialog: HTMLDialogElement): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'tools';
  const actions: [label: string, sign: string, act: () => void][] = [
    ['Zoom out', '−', () => view.zoomOut()],
    ['Zoom in', '+', () => view.zoomIn()],
    ['Whole diagram', '⤢', () => view.reset()],
    ['Close', '×', () => dialog.close()],
  ];
  for (const [label, sign, act] of actions) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', act);
    bar.append(button);
  }
  return bar;
}

function moveByKey(view: PanzoomObject, key: string): void {
  const step = 60;
  const moves: Record<string, () => void> = {
    '+': () => view.zoomIn(),
    '=': () => view.zoomIn(),
    '-': () => view.zoomOut(),
    '0': () => view.reset(),
    ArrowLeft: () => view.pan(step, 0, { relative: true }),
    ArrowRight: () => view.pan(-step, 0, { relative: true }),
    ArrowUp: () => view.pan(0, step, { relative: true }),
    ArrowDown: () => view.pan(0, -step, { relative: true }),
  };
  moves[key]?.();
}
