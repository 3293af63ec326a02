import { expect, test } from 'vitest';
import { speaksOfDanger } from '../../../../src/understanding/safety/danger.js';

test.each([
  'tôi bị lừa mất tiền rồi',
  'bi lua mat tien roi chau oi',
  'có người gọi điện xưng công an bảo cập nhật vneid',
  'co nguoi goi dien bao toi cai dat dinh danh muc 3',
  'có phải lừa đảo không',
  'bác lỡ chuyển tiền cho nó rồi',
  'tôi chuyển tiền rồi',
  'lỡ cài ứng dụng lạ rồi',
  'no gia danh can bo thue',
  'có số lạ gọi bảo đọc mã otp',
  'làm sao biết bị lừa',
])('“%s” speaks of a swindle', (text) => {
  expect(speaksOfDanger(text)).toBe(true);
});

test.each([
  'định danh mức 2',
  'bác lựa mãi không được',
  'chuyển tiền thế nào',
  'mất máy rồi',
  'ứng dụng VNeID',
  'rồi',
  'làm mức 2 có mất tiền không',
  'bi mat tien dien thang nay a',
  'ung dung la gi',
  'số là bao nhiêu',
])('“%s” does not', (text) => {
  expect(speaksOfDanger(text)).toBe(false);
});
