import { expect, test } from 'vitest';
import { siteVerificationCode } from '../../../src/config/site-verification.js';

test.each([
  'KeMq3SBn_J0-x',
  '  KeMq3SBn_J0-x\n',
  'zalo_verifierKeMq3SBn_J0-x',
  'zalo_verifierKeMq3SBn_J0-x.html',
  '/zalo_verifierKeMq3SBn_J0-x.html',
  'https://bot.example.gov.vn/zalo_verifierKeMq3SBn_J0-x.html',
  '<meta name="zalo-platform-site-verification" content="KeMq3SBn_J0-x" />',
  "<meta content='KeMq3SBn_J0-x' name='zalo-platform-site-verification'>",
  'content="zalo_verifierKeMq3SBn_J0-x"',
])('the code is found in %j', (pasted) => {
  expect(siteVerificationCode(pasted)).toBe('KeMq3SBn_J0-x');
});

test.each([
  '',
  'zalo_verifier.html',
  'mã của tôi',
  '<b>x</b>',
  'a"b',
  'https://bot.example.gov.vn/',
  '<meta content="">',
])('there is no code in %j', (pasted) => {
  expect(siteVerificationCode(pasted)).toBeNull();
});
