/** The voices of this device. Those that a browser fetches from somewhere are left alone: practice/speaker.ts says why. */

/** English voices that are on this device. */
export function localVoices(): SpeechSynthesisVoice[] {
  if (!('speechSynthesis' in window)) return [];
  return speechSynthesis.getVoices().filter(({ localService, lang }) => localService && /^en\b/i.test(lang));
}

/** Calls back with whether there is a voice, now and whenever the browser has found some, until a signal says that the page was left. */
export function onVoices(show: (found: boolean) => void, left?: AbortSignal): void {
  if (!('speechSynthesis' in window)) return;
  const call = (): void => show(localVoices().length > 0);
  speechSynthesis.addEventListener('voiceschanged', call, left === undefined ? {} : { signal: left });
  call();
}
