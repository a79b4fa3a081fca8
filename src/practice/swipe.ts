/** A card that is swiped aside with a finger: left or right. Scrolling up and down, and sideways within code, stays what it is. */

/** Pixels after which a swipe counts. */
const far = 90;

/** Calls back when the element was swiped aside. `may` says whether it counts now. */
export function onSwipe(element: HTMLElement, may: () => boolean, act: (direction: 'left' | 'right') => void): void {
  let start: { x: number; y: number; id: number } | undefined;
  let sideways = false;
  const reset = (): void => {
    start = undefined;
    sideways = false;
    element.style.transform = '';
    delete element.dataset['swipe'];
  };
  element.addEventListener('pointerdown', ({ pointerType, isPrimary, clientX, clientY, pointerId, target }) => {
    const scrolls = target instanceof Element && target.closest('pre, table, button, a, summary, input') !== null;
    if (pointerType === 'mouse' || !isPrimary || scrolls || !may()) return;
    start = { x: clientX, y: clientY, id: pointerId };
  });
  element.addEventListener('pointermove', ({ clientX, clientY, pointerId }) => {
    if (start?.id !== pointerId) return;
    const [right, down] = [clientX - start.x, clientY - start.y];
    if (!sideways && Math.abs(down) > 12 && Math.abs(down) > Math.abs(right)) {
      reset();
      return;
    }
    if (!sideways && Math.abs(right) > 12) {
      sideways = true;
      element.setPointerCapture(pointerId);
    }
    if (!sideways) return;
    element.style.transform = `translateX(${right}px)`;
    if (Math.abs(right) > far) element.dataset['swipe'] = right > 0 ? 'right' : 'left';
    else delete element.dataset['swipe'];
  });
  element.addEventListener('pointerup', ({ clientX, pointerId }) => {
    if (start?.id !== pointerId) return;
    const right = clientX - start.x;
    const counts = sideways && Math.abs(right) > far && may();
    reset();
    if (counts) act(right > 0 ? 'right' : 'left');
  });
  element.addEventListener('pointercancel', reset);
}
