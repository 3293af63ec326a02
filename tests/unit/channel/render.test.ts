import { describe, expect, test } from 'vitest';
import { renderSay } from '../../../src/channel/index.js';
import type { Say } from '../../../src/engine/index.js';

const MEDIA = 'https://bot.example/media';
const choice = (name: string) => ({ id: name, label: `Việc ${name}`, ref: `#menu/thu:${name}` });
const say = (names: string, fields: Partial<Say> = {}): Say => ({
  do: 'say',
  text: 'Bác cần gì ạ?',
  choices: [...names].map(choice),
  from: 0,
  count: names.length,
  ...fields,
});
const MORE = { id: '~1', label: 'Xem thêm', ref: '#menu/thu:~1' };

describe('up to five choices', () => {
  test('are numbered buttons, and the text has no list', () => {
    expect(renderSay(say('abcde'), MEDIA)).toEqual([
      {
        kind: 'text',
        text: 'Bác cần gì ạ?',
        buttons: [
          { title: '1. Việc a', payload: '#menu/thu:a' },
          { title: '2. Việc b', payload: '#menu/thu:b' },
          { title: '3. Việc c', payload: '#menu/thu:c' },
          { title: '4. Việc d', payload: '#menu/thu:d' },
          { title: '5. Việc e', payload: '#menu/thu:e' },
        ],
      },
    ]);
  });

  test('may be none: the text goes alone', () => {
    expect(renderSay(say(''), MEDIA)).toEqual([{ kind: 'text', text: 'Bác cần gì ạ?', buttons: [] }]);
  });
});

describe('more than five choices', () => {
  test('are a numbered list in the text, four buttons, and “Xem thêm”', () => {
    expect(renderSay(say('abcdef', { count: 4, more: MORE }), MEDIA)).toEqual([
      {
        kind: 'text',
        text: 'Bác cần gì ạ?\n\n1. Việc a\n2. Việc b\n3. Việc c\n4. Việc d\n5. Việc e\n6. Việc f',
        buttons: [
          { title: '1. Việc a', payload: '#menu/thu:a' },
          { title: '2. Việc b', payload: '#menu/thu:b' },
          { title: '3. Việc c', payload: '#menu/thu:c' },
          { title: '4. Việc d', payload: '#menu/thu:d' },
          { title: 'Xem thêm', payload: '#menu/thu:~1' },
        ],
      },
    ]);
  });

  test('keep their numbers on the next page, which lists only what it shows', () => {
    const [message] = renderSay(say('abcdef', { from: 4, count: 4, more: MORE }), MEDIA);
    expect(message).toMatchObject({
      text: expect.stringMatching(/\n\n5\. Việc e\n6\. Việc f$/) as string,
      buttons: [{ title: '5. Việc e' }, { title: '6. Việc f' }, { title: 'Xem thêm' }],
    });
  });
});

describe('a picture', () => {
  test('goes first, and the text with its buttons after it', () => {
    const messages = renderSay(say('ab', { picture: 'man-hinh.png' }), MEDIA);
    expect(messages.map(({ kind }) => kind)).toEqual(['image', 'text']);
    expect(messages[0]).toEqual({ kind: 'image', url: 'https://bot.example/media/man-hinh.png' });
  });
});
