import { expect, test } from 'vitest';
import { isZaloMediaUrl } from '../../../../src/zalo-oa-sdk-wrapper/index.js';

test.each([
  'http://f6.photo.example.zdn.vn/i.jpg',
  'https://zdn.zdn.vn/',
  'https://A.ZDN.VN/a?b=c#d',
  'http://a.zdn.vn:80/i.jpg',
])('%s is Zalo’s', (url) => {
  expect(isZaloMediaUrl(url)).toBe(true);
});

test.each([
  '',
  'i.jpg',
  '//a.zdn.vn/i.jpg',
  'https://zdn.vn/i.jpg',
  'https://evilzdn.vn/i.jpg',
  'https://a.zdn.vn.evil.com/i.jpg',
  'https://evil.com/.zdn.vn',
  'https://evil.com?.zdn.vn',
  'https://evil.com\\.zdn.vn/',
  'https://a.zdn.vn@evil.com/i.jpg',
  'https://169.254.169.254@a.zdn.vn/i.jpg',
  'http://a.zdn.vn:6379/',
  'http://a.zdn.vn./i.jpg',
  'http://127.0.0.1/',
  'http://[::1]/',
  'file:///etc/passwd',
  'file://a.zdn.vn/etc/passwd',
  'ftp://a.zdn.vn/i.jpg',
  'javascript:alert(1)//.zdn.vn',
])('%s is not', (url) => {
  expect(isZaloMediaUrl(url)).toBe(false);
});
