import { expect, test } from 'vitest';
import type { Ward } from '../../../src/content/index.js';
import { loadContent } from '../../../src/content/index.js';
import { wardValues } from '../../../src/content/ward-values.js';

const SOURCE = 'một trang mẫu';
const POINT = { id: 'mot', name: 'Nhà văn hóa tổ Một', hours_verified: false, source: SOURCE };
const WARD: Ward = {
  slug: 'phuong-mau',
  name: 'phường Mẫu',
  city: 'Hà Nội',
  oaName: 'Phường Mẫu',
  hotlines: [{ label: 'Phường', number: '024 1234 5678', source: SOURCE }],
  hours: { verified: false, weekdays: ['07:30-11:30', '13:30-17:00'], saturday: [] },
  points: [POINT],
  channels: [],
  areas: [],
};

const told = (name: string, ward: Partial<Ward>) => wardValues({ ...WARD, ...ward })[`ward.${name}`];

test.each(['hours', 'point_hours', 'address', 'channels', 'handbook'])(
  'what a ward has not told of its %s is said not to be known, with the number to call',
  (name) => {
    expect(told(name, {})).toMatch(/cháu chưa có ạ, bác gọi 024 1234 5678 để hỏi\.$/);
  },
);

test('a ward without support points says so', () => {
  expect(told('points', { points: [] })).toMatch(/^Danh sách điểm hỗ trợ cháu chưa có ạ/);
});

test('what is not verified is not told', () => {
  const points = [{ ...POINT, hours: 'thứ Ba, 8 giờ đến 11 giờ' }];
  const address = { verified: false, text: 'số 1 đường Mẫu', source: SOURCE };
  const handbook = { verified: false, text: 'Cẩm nang có ở một cửa.', source: SOURCE };
  expect(told('hours', {})).not.toMatch(/30|thứ/);
  expect(told('point_hours', { points })).not.toContain('thứ Ba');
  expect(told('address', { address })).not.toContain('đường Mẫu');
  expect(told('handbook', { handbook })).not.toContain('một cửa');
});

test('verified hours are told as people say them', () => {
  const hours = { ...WARD.hours, verified: true };
  expect(told('hours', { hours })).toBe(
    'Thứ Hai đến thứ Sáu: 7 giờ 30 đến 11 giờ 30, 13 giờ 30 đến 17 giờ.\nThứ Bảy: nghỉ.',
  );
  expect(told('hours', { hours: { ...hours, saturday: ['08:05-11:00'] } })).toMatch(/Thứ Bảy: 8 giờ 5 đến 11 giờ\.$/);
});

test('only the points that have told their hours stand with them', () => {
  const points = [
    POINT,
    { ...POINT, name: 'Nhà văn hóa tổ Hai', hours: 'thứ Ba, 8 giờ đến 11 giờ', hours_verified: true },
  ];
  expect(told('point_hours', { points })).toBe('• Nhà văn hóa tổ Hai: thứ Ba, 8 giờ đến 11 giờ');
});

test('the OA is the first of a ward’s channels', () => {
  const channels = [{ label: 'Facebook', at: 'facebook.com/phuong-mau', source: SOURCE }];
  expect(told('channels', { channels })).toBe('• Zalo: Phường Mẫu\n• Facebook: facebook.com/phuong-mau');
});

test('a verified address and handbook are told', () => {
  const address = { verified: true, text: 'số 1 đường Mẫu', source: SOURCE };
  const handbook = { verified: true, text: 'Cẩm nang số có ở bộ phận một cửa ạ.', source: SOURCE };
  expect(told('address', { address })).toBe('Trụ sở phường: số 1 đường Mẫu.');
  expect(told('handbook', { handbook })).toBe('Cẩm nang số có ở bộ phận một cửa ạ.');
});

test('no answer to a frequent question leaves a brace of the ward’s', () => {
  const { faq } = loadContent('.', 'tay-tuu').snapshot;
  expect([...faq.values()].filter(({ say }) => say.includes('{ward.'))).toEqual([]);
});
