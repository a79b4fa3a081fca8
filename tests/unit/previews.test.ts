import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { cardTree, type CardColours } from '../../src/build/previews/card.ts';
import { drawCard } from '../../src/build/previews/draw.ts';
import { imageTexts } from '../../src/build/privacy/images.ts';
import { colours } from '../../src/guide.ts';
import { previewOf } from '../../src/questions/preview.ts';

const cache = mkdtempSync(join(tmpdir(), 'previews-'));
afterAll(() => rmSync(cache, { recursive: true }));

const light = Object.fromEntries(Object.entries(colours).map(([name, [value]]) => [name, value])) as CardColours;
const card = { path: '/hr/x/', place: 'HR', title: 'What?', text: 'That.', guide: 'A guide', address: 'x.example' };
const draw = (change: Partial<typeof card> = {}) => drawCard(cardTree({ ...card, ...change }, light), cache);

test('a card is a picture of the size that chats ask for, with nothing in it but the picture', async () => {
  const bytes = await draw();
  const { format, width, height } = await sharp(bytes).metadata();
  expect([format, width, height]).toEqual(['png', 1200, 630]);
  expect(imageTexts(bytes)).toEqual([]);
  // Something is written on it.
  const { data } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  expect(data.filter((value) => value < 60).length).toBeGreaterThan(2000);
});

test('the longest title and text stay inside the card', async () => {
  const bytes = await draw({
    title: 'Why would anybody ask this '.repeat(12),
    text: 'Because of that and of this. '.repeat(20),
  });
  const { data } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  const row = (y: number) => data.subarray(y * 1200, (y + 1) * 1200);
  // The line above the foot is whole, and nothing is written between it and what it closes off.
  const line =
    Array.from({ length: 630 }, (_, y) => y).findLast((y) => row(y)[600] !== 255 && row(y)[80] === row(y)[600]) ?? 0;
  expect(line).toBeGreaterThan(500);
  expect(Math.min(...row(line - 6))).toBe(255);
  for (let y = 20; y < line; y++) expect(Math.min(...row(y).subarray(1140)), `row ${y}`).toBe(255);
});

test('a card is drawn once: the same one comes from the folder, another one does not', async () => {
  await draw();
  const kept = readdirSync(cache).length;
  await draw();
  expect(readdirSync(cache)).toHaveLength(kept);
  for (const name of readdirSync(cache)) writeFileSync(join(cache, name), 'kept');
  expect(String(await draw())).toBe('kept');
  expect(String(await draw({ title: 'What else?' }))).not.toBe('kept');
  const other = { ...light, accent: '#123456' };
  expect(String(await drawCard(cardTree(card, other), cache))).not.toBe('kept');
});

test('a page has its image at an address of its own', () => {
  expect(['/', '/hr/', '/rounds/hr/', '/hr/current-ctc/'].map((page) => previewOf(page))).toEqual([
    '/previews/guide.png',
    '/previews/hr.png',
    '/previews/rounds/hr.png',
    '/previews/hr/current-ctc.png',
  ]);
});
