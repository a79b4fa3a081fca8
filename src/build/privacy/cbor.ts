/**
 * The texts in a CBOR value, as Pagefind writes its index and filters (RFC 8949, section 3). Read as plain bytes, the
 * length before each text would look like its first letter. Pure.
 */

/** Every text and every key of the one value that the bytes are, or undefined when they are no such value. */
export function cborTexts(bytes: Uint8Array): string[] | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  let at = 0;

  try {
    readItem();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return at === buffer.length ? texts : undefined;

  function readItem(): void {
    const head = buffer.readUInt8(at++);
    const [type, info] = [head >> 5, head & 31];
    // Indefinite lengths and reserved heads: Pagefind writes neither.
    if (info > 27) throw new RangeError('unknown head');
    const value = readValue(info);
    if (type === 2 || type === 3) {
      if (at + value > buffer.length) throw new RangeError('too short');
      texts.push(buffer.toString('utf8', at, at + value));
      at += value;
    } else if (type === 4 || type === 5) {
      for (let item = 0; item < value * (type - 3); item++) readItem();
    } else if (type === 6) {
      readItem();
    }
  }

  function readValue(info: number): number {
    if (info < 24) return info;
    const size = 2 ** (info - 24);
    at += size;
    if (size === 8) return Number(buffer.readBigUInt64BE(at - 8));
    return buffer.readUIntBE(at - size, size);
  }
}
