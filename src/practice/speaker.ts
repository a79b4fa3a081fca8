/**
 * Reads tracks aloud with a voice of the device. Voices that a browser fetches from somewhere are left alone: what the reader wrote may be
 * read, and it must not leave the device.
 */

import { silence } from './silence.ts';
import type { Track } from './speech-text.ts';
import { localVoices } from './voices.ts';

export const speeds = [0.75, 1, 1.25, 1.5, 2] as const;

export interface Speaking {
  /** Which of the tracks, and whether it is being read now. */
  track: number;
  playing: boolean;
  /** Everything was read. */
  done: boolean;
}

export class Speaker {
  readonly #changed: (state: Speaking) => void;
  #tracks: readonly Track[] = [];
  #track = 0;
  #part = 0;
  #playing = false;
  #done = false;
  #rate = 1;
  /** Counts utterances: what an older one still reports is not heard. */
  #turn = 0;
  /** Kept, or Chrome forgets it before it ends. */
  readonly #kept: SpeechSynthesisUtterance[] = [];
  readonly #quiet = silence();

  constructor(changed: (state: Speaking) => void) {
    this.#changed = changed;
    // A page that goes away stops reading.
    addEventListener('pagehide', () => this.stop());
  }

  get rate(): number {
    return this.#rate;
  }

  /** Takes tracks to read from their beginning. */
  load(tracks: readonly Track[]): void {
    this.stop();
    [this.#tracks, this.#track, this.#part, this.#done] = [tracks, 0, 0, false];
  }

  /** Begins, or goes on where it was paused. */
  play(): void {
    if (this.#done) [this.#track, this.#part, this.#done] = [0, 0, false];
    this.#playing = true;
    this.#offerControls();
    void this.#quiet.play();
    this.#say();
  }

  /** Stops for now. The sentence is begun again afterwards: pausing within it does not work on every phone. */
  pause(): void {
    this.#playing = false;
    this.#silence();
    this.#quiet.pause();
    this.#tell();
  }

  toggle(): void {
    if (this.#playing) this.pause();
    else this.play();
  }

  /** Goes to the next track, or the one before. */
  move(by: 1 | -1): void {
    // Back within a track begins it again, as players do.
    const again = by === -1 && this.#part > 1;
    this.#track = Math.min(this.#tracks.length, Math.max(0, this.#track + (again ? 0 : by)));
    this.#part = 0;
    this.#done = this.#track >= this.#tracks.length;
    if (this.#done) this.#finish();
    else if (this.#playing) this.#say();
    else this.#tell();
  }

  /** Reads faster or slower from the next sentence on; the current one is begun again. */
  setRate(rate: number): void {
    this.#rate = rate;
    if (this.#playing) this.#say();
  }

  stop(): void {
    this.#playing = false;
    this.#silence();
    this.#quiet.stop();
    if ('mediaSession' in navigator) {
      navigator.mediaSession.playbackState = 'none';
      for (const action of actions) setHandler(action, null);
    }
  }

  #say(): void {
    this.#silence();
    const track = this.#tracks[this.#track];
    const text = track?.parts[this.#part];
    if (track === undefined) {
      this.#finish();
      return;
    }
    if (text === undefined) {
      [this.#track, this.#part] = [this.#track + 1, 0];
      this.#say();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    const voice = preferred(localVoices());
    if (voice === undefined) {
      this.pause();
      return;
    }
    Object.assign(utterance, { voice, lang: voice.lang, rate: this.#rate });
    const turn = this.#turn;
    const go = (): void => {
      if (turn !== this.#turn || !this.#playing) return;
      this.#part++;
      this.#say();
    };
    utterance.addEventListener('end', go);
    utterance.addEventListener('error', go);
    this.#kept.splice(0, 1, utterance);
    speechSynthesis.speak(utterance);
    this.#tell();
  }

  #silence(): void {
    this.#turn++;
    speechSynthesis.cancel();
  }

  #finish(): void {
    this.#playing = false;
    this.#done = true;
    this.#silence();
    this.#quiet.stop();
    this.#tell();
  }

  #tell(): void {
    const track = this.#tracks[this.#track];
    if ('mediaSession' in navigator && track !== undefined) {
      navigator.mediaSession.playbackState = this.#playing ? 'playing' : 'paused';
      navigator.mediaSession.metadata = new MediaMetadata({ title: track.title, artist: document.title });
    }
    this.#changed({ track: this.#track, playing: this.#playing, done: this.#done });
  }

  /** Controls on the lock screen and on headphones, where the platform has them. */
  #offerControls(): void {
    if (!('mediaSession' in navigator)) return;
    setHandler('play', () => this.play());
    setHandler('pause', () => this.pause());
    setHandler('nexttrack', () => this.move(1));
    setHandler('previoustrack', () => this.move(-1));
  }
}

const actions = ['play', 'pause', 'nexttrack', 'previoustrack'] as const;

function setHandler(action: MediaSessionAction, handler: (() => void) | null): void {
  try {
    navigator.mediaSession.setActionHandler(action, handler);
  } catch {
    // This browser has no such control.
  }
}

/** The browser's choice if it has one, else a British or an Indian voice. */
function preferred(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  return (
    voices.find((voice) => voice.default) ?? voices.find(({ lang }) => /^en[-_](GB|IN)/i.test(lang)) ?? voices.at(0)
  );
}
