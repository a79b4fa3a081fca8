/** Shares an answer: shows exactly what would leave the device, and hands it to the device's share sheet or the clipboard. */

import { addStyles } from '../components/add-styles.ts';
import { readPublished } from './published.ts';
import styles from './share.css?url';
import { forms, toWords, type Form, type PublicAnswer } from './words.ts';

/** Opens the dialog for this page. */
export async function openShare(): Promise<void> {
  const [answer] = await Promise.all([
    readPublished(location.origin + location.pathname).catch(() => undefined),
    addStyles(styles),
  ]);
  const dialog = document.createElement('dialog');
  dialog.className = 'share-dialog';
  dialog.setAttribute('aria-labelledby', 'share-title');
  const heading = Object.assign(document.createElement('h2'), { id: 'share-title', textContent: 'Share this answer' });
  const close = button('Close', () => dialog.close());
  if (answer === undefined) {
    const sorry = 'The published answer could not be read. Look at the connection, and try again.';
    dialog.append(heading, paragraph(sorry), row(close));
  } else {
    dialog.append(heading, ...parts(answer, close));
  }
  dialog.addEventListener('close', () => dialog.remove());
  // A tap beside the dialog closes it.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function parts(answer: PublicAnswer, close: HTMLButtonElement): HTMLElement[] {
  let form: Form = 'text';
  const preview = document.createElement('textarea');
  preview.readOnly = true;
  preview.setAttribute('aria-label', 'What leaves this device');
  const status = paragraph('');
  status.setAttribute('role', 'status');
  const show = (): void => {
    preview.value = toWords(answer, form);
    status.textContent = '';
  };

  const choice = document.createElement('fieldset');
  choice.append(Object.assign(document.createElement('legend'), { className: 'sr-only', textContent: 'As' }));
  for (const [key, name] of Object.entries(forms)) {
    const label = document.createElement('label');
    const radio = Object.assign(document.createElement('input'), {
      type: 'radio',
      name: 'form',
      checked: key === form,
    });
    radio.addEventListener('change', () => {
      form = key as Form;
      show();
    });
    label.append(radio, name);
    choice.append(label);
  }

  const copy = button('Copy', () => {
    navigator.clipboard.writeText(preview.value).then(
      () => (status.textContent = 'Copied.'),
      () => {
        preview.select();
        status.textContent = 'The browser does not allow it. The text is selected: copy it by hand.';
      },
    );
  });
  const share = button('Share…', () => {
    navigator.share({ title: answer.title, text: preview.value }).then(
      () => (status.textContent = 'Handed over.'),
      (error: unknown) => {
        // Closing the share sheet is no failure.
        const isClosed = error instanceof DOMException && error.name === 'AbortError';
        status.textContent = isClosed ? '' : 'The device could not share it. Copy it instead.';
      },
    );
  });
  const canShare = 'share' in navigator;
  (canShare ? share : copy).classList.add('first');
  show();
  const promise =
    'Exactly this leaves your device: the published answer, with blanks. Your details and your own answer stay here.';
  return [paragraph(promise), choice, preview, row(...(canShare ? [share] : []), copy, close), status];
}

function button(name: string, act: () => void): HTMLButtonElement {
  const element = Object.assign(document.createElement('button'), { type: 'button', textContent: name });
  element.addEventListener('click', act);
  return element;
}

function paragraph(text: string): HTMLParagraphElement {
  return Object.assign(document.createElement('p'), { textContent: text });
}

function row(...buttons: HTMLElement[]): HTMLElement {
  const element = Object.assign(document.createElement('div'), { className: 'actions' });
  element.append(...buttons);
  return element;
}
