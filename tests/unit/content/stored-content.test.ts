import { expect, onTestFinished, test } from 'vitest';
import { listWards, loadContent, readStoredContent, storeContent } from '../../../src/content/index.js';
import { contentFolder } from '../../support/content-folder.js';

const { source, snapshot } = loadContent('.', 'tay-tuu');
const stored = JSON.parse(storeContent(source)) as Record<string, unknown>;

test.each(listWards('.'))('B6: the content of %s is the same after it was stored and read back', (ward) => {
  const loaded = loadContent('.', ward);
  expect(readStoredContent(storeContent(loaded.source), loaded.snapshot.hash)).toEqual(loaded.snapshot);
});

test('B6: steps of other kinds than showing are the same after it too', () => {
  const folder = contentFolder();
  onTestFinished(folder.remove);
  const steps = [
    '{ id: co-may-moi, ask: Bác có điện thoại mới không ạ?, save: co-may-moi, answer: yes-no }',
    '{ id: cho-duyet, wait: { hours: 72 }, say: Bác chờ ba ngày ạ., ok: Có rồi, remind: Bác nhận được tin chưa ạ?, stuck: [{ id: chua-co, label: Chưa có, say: Bác chờ thêm một ngày ạ. }] }',
    '{ id: ghi-lai, record: installed }',
  ];
  const added = steps.map((each) => `      - ${each}\n`).join('');
  folder.edit('flows/vneid.yaml', '      - id: go-ten\n', `${added}      - id: go-ten\n`);
  const loaded = loadContent(folder.root, 'tay-tuu');
  expect(readStoredContent(storeContent(loaded.source), loaded.snapshot.hash)).toEqual(loaded.snapshot);
});

test('it keeps the name by which sessions remember it, whatever this release would call it', () => {
  expect(readStoredContent(storeContent(source), 'another-name')).toEqual({ ...snapshot, hash: 'another-name' });
});

test('a phrase that a later release brought is taken from today’s, one that it dropped is passed over', () => {
  const { hello: _, ...older } = stored['phrases'] as Record<string, string>;
  const text = JSON.stringify({ ...stored, phrases: { ...older, dropped: 'Dạ.' } });
  expect(readStoredContent(text, snapshot.hash, snapshot.phrases)).toEqual(snapshot);
  expect(readStoredContent(text, snapshot.hash)).toBeNull();
});

test.each([
  ['no JSON', 'id: thu'],
  ['of a later version', JSON.stringify({ ...stored, v: 2 })],
  ['without its flows', JSON.stringify({ ...stored, flows: undefined })],
  ['with a flow of another shape', JSON.stringify({ ...stored, flows: [{ id: 'thu' }] })],
])('a text that is %s cannot be read', (_, text) => {
  expect(readStoredContent(text, 'x')).toBeNull();
});
