/** Before a mock interview: one that was interrupted, the choice of a new one, and those of the past. */

import { rounds, type Round } from '../guide.ts';
import { button, labelled, make } from '../mine/dom.ts';
import { dayInWords } from '../mine/shown.ts';
import { today } from '../mine/state.ts';
import type { KeptMock, MockContext } from './mock-page.ts';
import { summarise } from './mock-run.ts';
import { mixes, planMock, type Mix, type MockChoice } from './mock.ts';
import { factsOf } from './memory.ts';
import { needs } from './progress.ts';
import { canRecord } from './recorder.ts';

const lengths = [5, 10, 20, 30, 45, 60];

export interface Setup {
  context: MockContext;
  kept: readonly KeptMock[];
  begin: (choice: MockChoice, record: boolean) => void;
  goOn: (mock: KeptMock) => void;
  finish: (mock: KeptMock) => void;
  open: (mock: KeptMock) => void;
  remove: (mock: KeptMock) => void;
}

/** What is shown before it begins. */
export function mockSetup(setup: Setup): HTMLElement {
  const open = setup.kept.find(({ run }) => !run.ended);
  const past = setup.kept.filter(({ run }) => run.ended);
  const element = make('div', { className: 'mock' });
  if (open !== undefined) element.append(interrupted(open, setup));
  element.append(choiceForm(setup));
  if (past.length > 0) {
    const items = past.map((mock) => pastItem(mock, setup));
    element.append(make('h2', {}, 'Past interviews'), make('ul', { className: 'past' }, ...items));
  }
  return element;
}

/** "Technical, 20 minutes" */
export function describeChoice({ round, minutes }: MockChoice): string {
  return `${round === undefined ? 'All rounds' : rounds[round].label}, ${minutes} minutes`;
}

function interrupted(mock: KeptMock, { goOn, finish }: Setup): HTMLElement {
  const { at, questions, choice } = mock.run;
  return make(
    'section',
    { className: 'interview', ariaLabel: 'Interrupted interview' },
    make('h2', {}, 'You were in the middle of one'),
    make('p', {}, `${describeChoice(choice)}: question ${at + 1} of ${questions.length}.`),
    make(
      'div',
      { className: 'tools' },
      button('Go on', () => goOn(mock), 'main'),
      button('End it here', () => finish(mock)),
    ),
  );
}

function choiceForm({ context, begin }: Setup): HTMLFormElement {
  const { cards, memory } = context;
  const named = new URLSearchParams(location.search).get('round');
  const usual = named ?? memory.interview?.round ?? '';
  const round = make(
    'select',
    { name: 'round' },
    make('option', { value: '' }, 'All rounds'),
    ...(Object.keys(rounds) as Round[]).map((name) =>
      make('option', { value: name, selected: name === usual }, rounds[name].label),
    ),
  );
  const minutes = make(
    'select',
    { name: 'minutes' },
    ...lengths.map((length) => make('option', { value: String(length), selected: length === 20 }, `${length} minutes`)),
  );
  const mix = make(
    'select',
    { name: 'mix' },
    ...(Object.keys(mixes) as Mix[]).map((name) =>
      make('option', { value: name, selected: name === 'balanced' }, `${mixes[name].label}: ${mixes[name].summary}`),
    ),
  );
  const record = make('input', { type: 'checkbox', name: 'record' });
  const about = make('p', { className: 'about', role: 'status' });
  const read = (): MockChoice => ({
    round: round.value === '' ? undefined : (round.value as Round),
    minutes: Number(minutes.value),
    mix: mix.value as Mix,
  });
  const need = needs(factsOf(memory, cards));
  const describe = (): void => {
    const { length } = planMock({ ...read(), cards, need, seed: 1 });
    about.textContent = `About ${length} question${length === 1 ? '' : 's'}, rather those that you know least.`;
  };
  describe();
  const recording = make(
    'label',
    { className: 'check' },
    record,
    make('span', {}, 'Record my voice', make('small', {}, 'Stays on this device, and you can delete it.')),
  );
  const form = make(
    'form',
    { className: 'choice' },
    make(
      'div',
      { className: 'fields' },
      labelled('Round', round),
      labelled('Length', minutes),
      labelled('Topics', mix),
    ),
    ...(canRecord() ? [recording] : []),
    about,
    make('div', { className: 'actions' }, make('button', { type: 'submit', className: 'main' }, 'Begin the interview')),
  );
  form.addEventListener('change', describe);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    begin(read(), record.checked);
  });
  return form;
}

function pastItem(mock: KeptMock, { open, remove }: Setup): HTMLElement {
  const { answered, repeat } = summarise(mock.run);
  const day = dayInWords(today(new Date(mock.begun)));
  const row = button('', () => open(mock), 'past-open');
  row.append(
    make('strong', {}, day),
    make('span', {}, `${describeChoice(mock.run.choice)} · ${answered.length} answered, ${repeat.length} to repeat`),
  );
  const forget = button('Delete', () => remove(mock), 'quiet');
  forget.setAttribute('aria-label', `Delete the interview of ${day}`);
  return make('li', {}, row, forget);
}
