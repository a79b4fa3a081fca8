import { readBackup, type Read } from '../storage/backup.ts';
import { unlock, type Encrypted } from '../storage/encryption.ts';
import { describeStatus } from '../storage/status.ts';
import { isLive } from '../storage/merge.ts';
import { collectionNames, type Entries } from '../storage/schema.ts';
import type { Store } from '../storage/store.ts';
import { canShare, makeBackupCode, makeBackupFile, readBackupFile, share } from './backup-files.ts';
import { changesSomething, describeCounts, previewItems } from './backup-preview.ts';
import { onBlank } from './blank.ts';
import { download } from './download.ts';
import { coalesced } from './coalesce.ts';
import { button, make } from './dom.ts';
import { dropDrafts } from './drafts.ts';
import { showMine } from './here.ts';
import { myStore } from './state.ts';
import { guideTitles } from './titles.ts';

/** The page of backups: out, in, and delete. */
class BackupPanel extends HTMLElement {
  readonly #showState = coalesced(() => this.#describeState());
  #store: Store | undefined;
  /** The backup that waits for its passphrase. */
  #locked: Encrypted | undefined;

  connectedCallback() {
    void this.#begin();
  }

  async #begin() {
    const store = await myStore();
    this.#store = store;
    await showMine();
    this.#form('.out').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#save('.told-out');
    });
    const sharing = this.#part('.share');
    sharing.hidden = !canShare();
    sharing.addEventListener('click', () => void this.#share());
    this.#part('.qr').addEventListener('click', () => void this.#showCode());
    this.#form('.in').addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#locked) void this.#take(unlock(this.#locked, this.#passphrase('.in')));
    });
    const chosen = this.querySelector<HTMLInputElement>('input[type="file"]');
    const takeChosen = (): void => {
      const file = chosen?.files?.[0];
      if (file) void this.#take(readBackupFile(file));
    };
    chosen?.addEventListener('change', takeChosen);
    const pasted = this.querySelector('textarea');
    pasted?.addEventListener('input', () => {
      if (pasted.value.trim() !== '') void this.#take(readBackup(pasted.value));
    });
    this.#listenToDelete();
    onBlank((blank) => {
      if (blank) this.#clear();
    });
    store.onStatus(() => void this.#showState());
    for (const name of collectionNames) store.subscribe(name, () => void this.#showState());
    await this.#showState();
    this.hidden = false;
    // One that was chosen before this code was there.
    takeChosen();
  }

  async #describeState() {
    const store = this.#store;
    if (store === undefined) return;
    const [{ changes, lastBackup }, entries] = await Promise.all([store.sinceBackup(), store.entries()]);
    const day =
      lastBackup === undefined ? undefined : new Date(lastBackup).toLocaleDateString('en-GB', { dateStyle: 'long' });
    this.#part('.state').textContent = `This device holds ${held(entries)}. ${describeStatus(store.status)}`;
    this.#part('.since').textContent =
      day === undefined
        ? `No backup was made yet; ${changes} ${changes === 1 ? 'thing has' : 'things have'} changed.`
        : `Last backup on ${day}; ${changes} ${changes === 1 ? 'thing has' : 'things have'} changed since.`;
  }

  async #save(told: string) {
    const store = this.#store;
    if (store === undefined) return;
    this.#say(told, 'Making the file…');
    const made = await this.#make(store, told);
    if (made === undefined) return;
    const { file, entries } = made;
    download(file);
    await store.noteBackup(entries);
    this.#say(told, `Saved as ${file.name}. Keep it where you keep what is private.`);
    await this.#showState();
  }

  async #share() {
    const store = this.#store;
    if (store === undefined) return;
    const made = await this.#make(store, '.told-out');
    if (made === undefined) return;
    const { file, entries } = made;
    const shared = await share(file);
    if (shared === 'shared') await store.noteBackup(entries);
    this.#say(
      '.told-out',
      { shared: 'Handed over.', cancelled: '', refused: 'This browser did not share the file: save it instead.' }[
        shared
      ],
    );
    await this.#showState();
  }

  async #make(store: Store, told: string) {
    try {
      return await makeBackupFile(store, this.#passphrase('.out'));
    } catch {
      this.#say(told, cannotEncrypt);
      return undefined;
    }
  }

  async #showCode() {
    const store = this.#store;
    if (store === undefined) return;
    const place = this.#part('.code');
    const code = await makeBackupCode(store, this.#passphrase('.out')).catch(() => cannotMakeCode);
    place.hidden = typeof code === 'string';
    place.replaceChildren();
    this.#say('.told-out', typeof code === 'string' ? code : '');
    if (typeof code === 'string') return;
    const how =
      'On the other phone: read it with the camera, copy the text, and paste it there under “Bring a backup in”.';
    place.append(code, make('figcaption', {}, how));
  }

  /** Takes a backup that was read: shows what it would change, or asks for its passphrase, or says what is wrong with it. */
  async #take(reading: Promise<Read>) {
    const store = this.#store;
    if (store === undefined) return;
    this.#closePreview();
    this.#say('.told-in', 'Reading…');
    const read = await reading;
    if (read.type === 'encrypted') this.#locked = read.encrypted;
    // After a wrong passphrase another one can be tried.
    else if (read.type !== 'refused' || read.why !== 'wrong passphrase') this.#locked = undefined;
    this.#part('.locked').hidden = this.#locked === undefined;
    if (this.#locked) this.querySelector<HTMLInputElement>('.locked input')?.focus();
    if (read.type === 'backup') await this.#preview(store, read.entries);
    else this.#say('.told-in', read.type === 'encrypted' ? 'This backup needs its passphrase.' : read.message);
  }

  async #preview(store: Store, entries: Entries) {
    const [plan, titles] = await Promise.all([store.plan(entries), guideTitles()]);
    if (!changesSomething(plan)) {
      this.#say('.told-in', 'This device has all of it already: nothing would change.');
      return;
    }
    this.#say('.told-in', 'Nothing has changed yet. Look at what would:');
    const back = make('input', { type: 'checkbox' });
    const preview = this.#part('.preview');
    preview.replaceChildren(
      ...previewItems(plan, titles),
      ...(plan.deletedHere.length > 0
        ? [make('label', { className: 'choice' }, back, 'Bring back what was deleted here')]
        : []),
      make(
        'div',
        { className: 'tools' },
        button('Bring it in', () => void this.#merge(store, entries, back.checked), 'main'),
        button('Leave everything as it is', () => {
          this.#closePreview();
          this.#say('.told-in', 'Nothing was changed.');
        }),
      ),
    );
    preview.hidden = false;
  }

  async #merge(store: Store, entries: Entries, restoreDeleted: boolean) {
    const written = await store.merge(entries, { restoreDeleted });
    this.#closePreview();
    this.#say('.told-in', written.kept ? 'Done: it is on this device now.' : written.message);
    await this.#showState();
  }

  #listenToDelete() {
    const dialog = this.querySelector('dialog');
    if (dialog === null) return;
    this.#part('.delete').addEventListener('click', () => void this.#askToDelete(dialog));
    this.#part('.cancel').addEventListener('click', () => dialog.close());
    this.#part('.backup-first').addEventListener('click', () => void this.#save('.told-first'));
    this.#part('.really').addEventListener('click', () => void this.#delete(dialog));
  }

  async #askToDelete(dialog: HTMLDialogElement) {
    const entries = await this.#store?.entries();
    this.#part('.what').textContent = entries === undefined ? '' : `This device holds ${held(entries)}.`;
    this.#say('.told-first', '');
    dialog.showModal();
    dialog.querySelector<HTMLElement>('.cancel')?.focus();
  }

  async #delete(dialog: HTMLDialogElement) {
    dropDrafts();
    const written = await this.#store?.deleteEverything();
    dialog.close();
    this.#clear();
    this.#say(
      '.told-delete',
      written === undefined || written.kept ? 'Everything of yours was deleted from this device.' : written.message,
    );
    await this.#showState();
  }

  /** Takes away all that shows what the device holds. */
  #clear() {
    this.#closePreview();
    this.#part('.code').hidden = true;
    this.#part('.code').replaceChildren();
  }

  #closePreview() {
    const preview = this.#part('.preview');
    preview.hidden = true;
    preview.replaceChildren();
  }

  #passphrase(form: string): string {
    return this.#form(form).querySelector<HTMLInputElement>('input[type="password"]')?.value ?? '';
  }

  #say(place: string, words: string) {
    this.#part(place).textContent = words;
  }

  #part(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`The backup page has no ${selector}.`);
    return found;
  }

  #form(selector: string): HTMLFormElement {
    return this.#part(selector) as HTMLFormElement;
  }
}

const cannotEncrypt =
  'This browser cannot encrypt here: it needs an address with https. Without a passphrase the file can be saved.';
const cannotMakeCode = 'This browser cannot make the code. Save or share the file instead.';

/** "3 details, 1 answer" */
function held(entries: Entries): string {
  return describeCounts(
    collectionNames.flatMap((name) =>
      name === 'settings' ? [] : entries[name].filter((entry) => isLive(entry)).map(() => name),
    ),
  );
}

customElements.define('backup-panel', BackupPanel);
