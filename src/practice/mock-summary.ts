/** After a mock interview: time and grade of each answer, what to repeat, and the recordings. */

import { address } from '../mine/address.ts';
import { button, make } from '../mine/dom.ts';
import { clock } from './countdown.ts';
import { changeRepeat } from './memory.ts';
import type { KeptMock, MockContext } from './mock-page.ts';
import { summarise, type Asked } from './mock-run.ts';
import { describeChoice } from './mock-setup.ts';
import { barPlot } from './plot.ts';
import { deleteTakes, recordingOf, takes } from './recordings.ts';
import { gradeNames } from './schedule.ts';
import { takesView } from './takes-view.ts';

/** The summary of a mock interview. */
export async function mockSummary(mock: KeptMock, context: MockContext, leave: () => void): Promise<HTMLElement> {
  const { answered, spent, long, repeat } = summarise(mock.run);
  const status = make('p', { className: 'mock-status', role: 'status' });
  const titles = new Map(context.cards.map(({ id, question, href }) => [id, { question, href }]));
  const target = answered.reduce((sum, asked) => sum + asked.target, 0);
  const count = `${answered.length} of ${mock.run.questions.length} question${mock.run.questions.length === 1 ? '' : 's'} answered`;
  const bars = answered.map((asked, index) => ({
    label: titles.get(asked.id)?.question ?? asked.id,
    value: Math.round(asked.spent / 1000),
    mark: String(index + 1),
    text: `${clock(asked.spent / 1000)} of ${clock(asked.target)}`,
    className: long.includes(asked) ? 'over' : '',
  }));
  const items = await Promise.all(answered.map((asked, index) => item(asked, index, mock, titles)));
  const hasTakes = (await takes(`${mock.key} `)).length > 0;
  const foot = make('div', { className: 'actions' });
  const element = make(
    'div',
    { className: 'mock summary' },
    make('h2', { tabIndex: -1 }, 'How it went'),
    make('p', {}, `${describeChoice(mock.run.choice)}. ${count}.`),
  );
  if (answered.length > 0) {
    element.append(
      make('p', {}, `You spoke ${clock(spent / 1000)}; ${clock(target)} were meant for it. ${overWords(long.length)}`),
      barPlot(
        'Seconds for each answer',
        bars.map(({ label, text }) => `${label}: ${text}`).join('; '),
        ['Question', 'Time'],
        bars,
      ),
      make('ol', { className: 'answered' }, ...items),
    );
  }
  if (hasTakes) {
    const remove = button('Delete all recordings of this interview', () => {
      void deleteTakes(`${mock.key} `).then(() => {
        for (const one of element.querySelectorAll('.takes')) one.remove();
        remove.remove();
        status.textContent = 'The recordings are deleted.';
      });
    });
    element.append(remove);
  }
  const back = button('To the start', leave, repeat.length === 0 ? 'main' : '');
  if (repeat.length > 0) {
    const send = button(
      `Send ${repeat.length} to flashcards`,
      () => {
        void changeRepeat(context.store, (ids) => [...new Set([...ids, ...repeat.map(({ id }) => id)])]).then(
          (written) => {
            status.textContent = written.kept ? 'They are in the deck “To repeat”.' : written.message;
            if (!written.kept) return;
            const open = make(
              'a',
              { className: 'button main', href: address('/practice/?deck=repeat') },
              'Practise them now',
            );
            send.replaceWith(open);
            open.focus();
          },
        );
      },
      'main',
    );
    foot.append(send);
  }
  foot.append(back);
  element.append(status, foot);
  return element;
}

async function item(
  asked: Asked,
  index: number,
  mock: KeptMock,
  titles: ReadonlyMap<string, { question: string; href: string }>,
): Promise<HTMLElement> {
  const title = titles.get(asked.id);
  const time = `${clock(asked.spent / 1000)} of ${clock(asked.target)}`;
  const points = asked.points === 0 ? '' : ` · ${asked.said.length} of ${asked.points} points`;
  const grade = asked.grade === undefined ? '' : ` · ${gradeNames[asked.grade]}`;
  const place = mock.run.questions.indexOf(asked);
  return make(
    'li',
    { className: asked.grade === 1 || asked.grade === 2 ? 'repeat' : '' },
    title === undefined ? make('span', {}, asked.id) : make('a', { href: title.href }, title.question),
    make('small', {}, `${time}${points}${grade}`),
    await takesView(recordingOf(mock.key, place < 0 ? index : place)),
  );
}

function overWords(count: number): string {
  if (count === 0) return 'No answer ran long.';
  return count === 1 ? 'One answer ran long.' : `${count} answers ran long.`;
}
