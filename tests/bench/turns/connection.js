// A kept-alive connection that sends raw requests one after the other: far cheaper than any HTTP client, so that the
// load takes little of the machine on which it is measured.
import { once } from 'node:events';
import { connect } from 'node:net';

export async function openConnection(port) {
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  await once(socket, 'connect');
  let text = '';
  let answered = null;
  let failed = null;
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
    const end = text.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
    if (text.length < end + 4 + length) return;
    const status = Number(text.slice(9, 12));
    text = '';
    const done = answered;
    answered = null;
    done?.(status);
  });
  socket.on('error', () => {});
  socket.on('close', () => failed?.(new Error('the server closed the connection')));
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) reject(new Error('the server had closed the connection'));
        answered = resolve;
        failed = reject;
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}
