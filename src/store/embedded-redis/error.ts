/** Redis cannot be had on this machine; the message says in Vietnamese and English what to run. */
export class RedisUnavailableError extends Error {
  override readonly name = 'RedisUnavailableError';
}

export const HOW_TO_INSTALL = [
  'Không có Redis trên máy này / no Redis on this machine. Cài bằng một dòng / install it with one line:',
  '  Debian, Ubuntu:  sudo apt-get install -y redis-server',
  '  macOS:           brew install redis',
  '  Docker:          docker run -d -p 6379:6379 redis:7 redis-server --appendonly yes',
  '                   rồi đặt / then set REDIS_URL=redis://127.0.0.1:6379',
].join('\n');
