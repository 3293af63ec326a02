/** Every setting that the real OA needs, made up. */
export const COMPLETE = {
  ZALO_APP_ID: '1111111111111111111',
  ZALO_APP_SECRET: 'appSecret_EXAMPLE',
  ZALO_OA_ID: '4444444444444444444',
  ZALO_OA_SECRET_KEY: 'oaSecret_EXAMPLE_0001',
  ZALO_TOKEN_KEY: '0123456789abcdef'.repeat(4),
  WARD: 'tay-tuu',
} as const;

/** One that it takes and does not need. */
export const REFRESH_TOKEN = 'refreshToken_EXAMPLE';
