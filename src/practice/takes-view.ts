/** The recordings of an answer, to be played and deleted. */

import { button, make } from '../mine/dom.ts';
import { deleteTakes, takes } from './recordings.ts';

/** A player for each take whose name begins so; empty where there is none. */
export async function takesView(prefix: string): Promise<HTMLElement> {
  const element = make('div', { className: 'takes' });
  const all = await takes(prefix);
  all.forEach(({ recording, sound }, index) => {
    const name = all.length > 1 ? `My recording, take ${index + 1}` : 'My recording';
    const url = URL.createObjectURL(sound);
    const player = make('audio', { controls: true, preload: 'metadata', src: url, ariaLabel: name });
    const remove = button('Delete', () => {
      player.pause();
      URL.revokeObjectURL(url);
      void deleteTakes(recording).then(() => {
        row.replaceChildren(make('p', { role: 'status' }, 'The recording is deleted.'));
      });
    });
    remove.setAttribute('aria-label', `Delete: ${name}`);
    const row = make('div', { className: 'take' }, make('span', {}, name), player, remove);
    element.append(row);
  });
  return element;
}
