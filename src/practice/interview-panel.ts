/** The interview to come: its day and round, the plan to it, and what to do today. */

import { rounds, type Round } from '../guide.ts';
import { address } from '../mine/address.ts';
import { button, labelled, make } from '../mine/dom.ts';
import { dayInWords } from '../mine/shown.ts';
import type { Store } from '../storage/store.ts';
import { daysAway, daysBetween, shortDay } from './days.ts';
import { barPlot } from './plot.ts';
import { isLearning } from './schedule.ts';
import { interviewKey, usualPerDay, writeInterview, type Interview } from './settings.ts';
import { planOf, queueOf, type Facts } from './today.ts';
import type { Plan } from './plan.ts';

interface Acts {
  /** Opens the queue of the interview. */
  open: () => void;
  /** The interview was changed. */
  changed: () => void;
}

/** The panel as things are now. */
export function interviewPanel(facts: Facts, store: Store, acts: Acts): HTMLElement {
  const panel = make('section', { className: 'interview', ariaLabel: 'Interview' });
  const write = async (interview: Interview | undefined): Promise<void> => {
    await (interview === undefined
      ? store.remove('settings', interviewKey)
      : store.put('settings', interviewKey, writeInterview(interview)));
    acts.changed();
  };
  const edit = (): void => {
    const form = interviewForm(facts, (interview) => void write(interview), acts.changed);
    panel.replaceChildren(form);
    form.querySelector<HTMLElement>('input')?.focus();
  };
  const { interview } = facts;
  if (interview === undefined) {
    panel.append(
      make('p', {}, 'Is there a date? Then what you see each day can lead up to it.'),
      button('Set the interview date', edit),
    );
    return panel;
  }
  const away = daysBetween(facts.today, interview.day);
  panel.append(
    make('h2', {}, `${roundLabel(interview.round)} interview ${daysAway(away)}`),
    make('p', { className: 'when' }, dayInWords(interview.day)),
  );
  const change = button('Change', edit, 'quiet');
  const forget = button('Remove', () => void write(undefined), 'quiet');
  forget.setAttribute('aria-label', 'Remove the interview date');
  change.setAttribute('aria-label', 'Change the interview date');
  if (away < 0) {
    panel.append(
      make('p', {}, 'How was it? Write down what they asked while you remember it.'),
      make('p', { className: 'links' }, make('a', { href: address('/my-questions/?new') }, 'I was asked…')),
      make('div', { className: 'tools' }, button('Set the next date', edit), forget),
    );
    return panel;
  }
  const plan = planOf(facts);
  if (plan !== undefined)
    panel.append(...describePlan(plan, facts, interview, (perDay) => void write({ ...interview, perDay }), acts));
  panel.append(
    make(
      'p',
      { className: 'links' },
      make(
        'a',
        { href: address('/last-15-minutes/') },
        away === 0 ? 'The last 15 minutes' : 'Preview the last 15 minutes',
      ),
    ),
    make('div', { className: 'tools' }, change, forget),
  );
  return panel;
}

function describePlan(
  plan: Plan,
  facts: Facts,
  { perDay }: Interview,
  setPerDay: (perDay: number) => void,
  { open }: Acts,
): HTMLElement[] {
  const total = plan.fits.length + plan.left.length;
  const queue = queueOf({ kind: 'interview' }, facts);
  const count = queue.today.length + queue.soon.length;
  const parts: HTMLElement[] = [];
  const again = queue.soon.length + queue.today.filter((id) => isLearningNow(id, facts)).length;
  const planned = count - again;
  const words = [
    ...(planned > 0 ? [`${planned} card${planned === 1 ? '' : 's'}`] : []),
    ...(again > 0 ? [`${again} again`] : []),
  ];
  const start = button(count === 0 ? 'Done for today: go on' : `Today: ${words.join(', ')}`, open, 'main');
  if (plan.left.length === 0) {
    parts.push(make('p', {}, `All ${total} questions fit: each comes at least twice, and the weak ones last.`));
  } else {
    const most =
      plan.fits.length === 0 ? 'Nothing fits' : `${plan.fits.length} of ${total} fit; these are the most asked`;
    parts.push(
      make(
        'p',
        { className: 'honest' },
        `${most}. There is no time for the other ${plan.left.length} at ${perDay} a day.`,
      ),
    );
    if (plan.enough <= 500) parts.push(button(`Take ${plan.enough} a day: all fit`, () => setPerDay(plan.enough)));
  }
  parts.push(start);
  if (plan.days.length > 1) {
    const every = Math.ceil(plan.days.length / 5);
    const bars = plan.days.map(({ day, ids }, index) => ({
      label: index === 0 ? 'Today' : shortDay(day),
      value: ids.length,
      ...(index % every === 0 ? { mark: index === 0 ? 'today' : shortDay(day).slice(4) } : {}),
    }));
    const summary = `${plan.days.length} days to go, at most ${Math.max(...bars.map(({ value }) => value))} cards a day.`;
    parts.push(barPlot('The plan', summary, ['Day', 'Cards'], bars));
  }
  return parts;
}

/** Whether a card was begun and is still being learnt: it comes again besides the day's plan. */
function isLearningNow(id: string, { schedules }: Facts): boolean {
  const card = schedules.get(id);
  return card !== undefined && isLearning(card);
}

/** Asks for day, round and cards a day. */
function interviewForm(facts: Facts, save: (interview: Interview) => void, cancel: () => void): HTMLFormElement {
  const { interview, today } = facts;
  const day = make('input', { type: 'date', name: 'day', required: true, min: today, value: interview?.day ?? '' });
  const round = make(
    'select',
    { name: 'round' },
    make('option', { value: '' }, 'Everything'),
    ...(Object.keys(rounds) as Round[]).map((name) =>
      make('option', { value: name, selected: interview?.round === name }, rounds[name].label),
    ),
  );
  const perDay = make('input', {
    type: 'number',
    name: 'per-day',
    required: true,
    min: '1',
    max: '500',
    inputMode: 'numeric',
    value: String(interview?.perDay ?? usualPerDay),
  });
  const form = make(
    'form',
    { className: 'fields' },
    labelled('Day of the interview', day),
    labelled('Round', round),
    labelled('Cards a day at most', perDay),
    make(
      'div',
      { className: 'tools' },
      make('button', { type: 'submit', className: 'main' }, 'Make the plan'),
      button('Cancel', cancel, 'quiet'),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = round.value === '' ? undefined : (round.value as Round);
    // Another round is another interview: its plan begins today.
    const since =
      interview !== undefined && interview.round === chosen && interview.day >= today ? interview.since : today;
    save({ day: day.value, round: chosen, perDay: Math.floor(perDay.valueAsNumber), since });
  });
  return form;
}

function roundLabel(round: Round | undefined): string {
  return round === undefined ? 'Your' : rounds[round].label;
}
