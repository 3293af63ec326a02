import { expect, test } from 'vitest';
import { renderSay, type SaidMessage } from '../../../src/channel/index.js';
import { listWards, loadContent } from '../../../src/content/index.js';
import { placesOf, walk } from './walk.js';

const letters = (text: string) => [...text.normalize('NFC')].length;

/** What Zalo would refuse of a message (contract §3.2, §3.3). */
function refusals(message: SaidMessage): readonly string[] {
  if (message.kind === 'image') return /^https:\/\/\S+\.(png|jpg)$/.test(message.url) ? [] : [`url ${message.url}`];
  const { text, buttons } = message;
  const words = buttons.flatMap(({ title, payload }) => [
    ...(letters(title) > 100 || title.trim() === '' ? [`title ${title}`] : []),
    ...(letters(payload) > 1_000 || !payload.startsWith('#') ? [`payload ${payload}`] : []),
  ]);
  const length = letters(text);
  return [
    ...words,
    ...(length > 2_000 || length === 0 ? [`text of ${length}`] : []),
    ...(buttons.length > 5 ? [`${buttons.length} buttons`] : []),
  ];
}

const walks = listWards('.').map((ward) => {
  const { snapshot } = loadContent('.', ward);
  return { ward, snapshot, ...walk(snapshot) };
});

test.each(walks)('the walk through the content of $ward passes every place there is', ({ snapshot, places }) => {
  expect(placesOf(snapshot).filter((place) => !places.has(place))).toEqual([]);
});

test.each(walks)('C11: no message of $ward is over Zalo’s limits, at any place and after any lead', ({ said }) => {
  const refused = said.flatMap(({ say, at }) =>
    renderSay(say, 'https://bot.example/media').flatMap((message) => refusals(message).map((why) => `${at}: ${why}`)),
  );
  expect(new Set(refused)).toEqual(new Set());
});

test.each(walks)('nothing that $ward says has a brace or an “undefined” left in it', ({ said }) => {
  const odd = said.filter(({ say }) =>
    /[{}]|undefined|null|NaN/.test(say.text + say.choices.map(({ label }) => label)),
  );
  expect(odd.map(({ at }) => at)).toEqual([]);
});

test.each(walks)('each choice of $ward is told apart from the others of its question', ({ said }) => {
  const doubled = said.filter(({ say }) => new Set(say.choices.map(({ label }) => label)).size < say.choices.length);
  expect(doubled.map(({ at }) => at)).toEqual([]);
});
