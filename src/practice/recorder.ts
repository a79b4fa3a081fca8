/** Records the reader's voice with the device's microphone. Asks for it only when recording begins, and lets go of it afterwards. */

import { keepPiece } from './recordings.ts';

/** Milliseconds of a piece: what a reload may cost. */
const pieceLength = 1000;
const types = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

/** Whether this browser can record at all. */
export function canRecord(): boolean {
  return typeof MediaRecorder !== 'undefined' && 'mediaDevices' in navigator;
}

/** Why nothing is recorded, in words for the reader. */
export function whyNot(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError') return 'The browser was not allowed to use the microphone. Nothing is recorded.';
  if (name === 'NotFoundError') return 'There is no microphone. Nothing is recorded.';
  return 'The microphone could not be used. Nothing is recorded.';
}

export class Recorder {
  #stream: MediaStream | undefined;
  #recorder: MediaRecorder | undefined;
  #written: Promise<void> = Promise.resolve();

  get recording(): boolean {
    return this.#recorder?.state === 'recording';
  }

  /** Begins a take. Rejects where there is no microphone or it is not allowed. */
  async start(name: string): Promise<void> {
    await this.stop();
    this.#stream ??= await navigator.mediaDevices.getUserMedia({ audio: true });
    const type = types.find((one) => MediaRecorder.isTypeSupported(one));
    const recorder = new MediaRecorder(this.#stream, type === undefined ? {} : { mimeType: type });
    recorder.addEventListener('dataavailable', ({ data }) => {
      // One after another, or the pieces would be kept in another order.
      this.#written = this.#written.then(() => keepPiece(name, data));
    });
    recorder.start(pieceLength);
    this.#recorder = recorder;
  }

  /** Ends the take; resolves when all of it is kept. */
  async stop(): Promise<void> {
    const recorder = this.#recorder;
    this.#recorder = undefined;
    if (recorder === undefined || recorder.state === 'inactive') return this.#written;
    await new Promise<void>((resolve) => {
      recorder.addEventListener('stop', () => resolve(), { once: true });
      recorder.stop();
    });
    await this.#written;
  }

  /** Lets go of the microphone. */
  async release(): Promise<void> {
    await this.stop();
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = undefined;
  }
}
