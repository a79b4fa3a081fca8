/**
 * A text that only its passphrase opens: AES-GCM, with a key that PBKDF2 makes of the passphrase. Its parameters stand in
 * the file, so that files stay readable when the advice changes.
 */

import * as v from 'valibot';

/**
 * Rounds of PBKDF2-HMAC-SHA-256 that OWASP advises:
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pbkdf2
 */
export const iterations = 600_000;

const base64 = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most), v.base64());
const encryptedSchema = v.object({
  cipher: v.literal('AES-256-GCM'),
  key: v.literal('PBKDF2-HMAC-SHA-256'),
  // Fewer would be no protection, more would be minutes of a phone's time: neither comes from this guide.
  iterations: v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(10_000_000)),
  salt: base64(88),
  iv: base64(24),
  data: base64(60_000_000),
});

/** What stands in an encrypted file besides its name and version. */
export type Encrypted = v.InferOutput<typeof encryptedSchema>;

/** Whether a value is what an encrypted file holds. */
export function isEncrypted(value: unknown): value is Encrypted {
  return v.is(encryptedSchema, value);
}

/** A text as one that only the passphrase opens. */
export async function encrypt(text: string, passphrase: string): Promise<Encrypted> {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const head = { cipher: 'AES-256-GCM', key: 'PBKDF2-HMAC-SHA-256', iterations } as const;
  const parts = { ...head, salt: toBase64(salt), iv: toBase64(iv) };
  const key = await keyOf(passphrase, salt, iterations);
  const secret = new TextEncoder().encode(text);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(parts) }, key, secret);
  return { ...parts, data: toBase64(new Uint8Array(data)) };
}

/** The text; undefined where the passphrase is wrong or anything was changed. */
export async function decrypt(encrypted: Encrypted, passphrase: string): Promise<string | undefined> {
  try {
    const [salt, iv, data] = [fromBase64(encrypted.salt), fromBase64(encrypted.iv), fromBase64(encrypted.data)];
    const key = await keyOf(passphrase, salt, encrypted.iterations);
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound(encrypted) }, key, data);
    return new TextDecoder().decode(text);
  } catch {
    return undefined;
  }
}

/** The same passphrase is the same key on every keyboard: some write é as one character, some as two. */
async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** What is not secret but must not be changed either. */
function bound({ cipher, key, iterations: rounds, salt, iv }: Omit<Encrypted, 'data'>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode([cipher, key, rounds, salt, iv].join(' '));
}

function toBase64(bytes: Uint8Array): string {
  const chunks: string[] = [];
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) chunks.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(chunks.join(''));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
