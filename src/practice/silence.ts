/**
 * A silent sound that plays while a text is read: a platform offers its lock-screen controls only to a page that plays audio, and does not
 * count the Web Speech voices as such.
 */

const rate = 8000;
const seconds = 10;

/** The player of silence. What a browser refuses is no trouble: there are then no controls. */
export function silence(): { play: () => Promise<void>; pause: () => void; stop: () => void } {
  let audio: HTMLAudioElement | undefined;
  return {
    async play() {
      if (!('mediaSession' in navigator)) return;
      if (audio === undefined) {
        audio = new Audio(URL.createObjectURL(new Blob([silentWave()], { type: 'audio/wav' })));
        audio.loop = true;
      }
      await audio.play().catch(() => undefined);
    },
    pause: () => audio?.pause(),
    stop() {
      if (audio === undefined) return;
      audio.pause();
      URL.revokeObjectURL(audio.src);
      audio = undefined;
    },
  };
}

/** Ten seconds of nothing: one channel of eight bits. */
function silentWave(): ArrayBuffer {
  const length = rate * seconds;
  const buffer = new ArrayBuffer(44 + length);
  const view = new DataView(buffer);
  const text = (offset: number, value: string): void => {
    for (let index = 0; index < value.length; index++) view.setUint8(offset + index, value.charCodeAt(index));
  };
  text(0, 'RIFF');
  view.setUint32(4, 36 + length, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, length, true);
  // 128 is silence in eight bits.
  new Uint8Array(buffer, 44).fill(128);
  return buffer;
}
