// Servers under measurement run as processes of their own; they tell their port and, when asked, the CPU they used.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export async function startChild(file, args = [], nodeArgs = []) {
  const child = spawn(process.execPath, [...nodeArgs, new URL(file, import.meta.url).pathname, ...args.map(String)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ port }] = await once(child, 'message');
  return {
    port,
    async cpuSeconds() {
      child.send('cpu');
      const [{ cpu }] = await once(child, 'message');
      return cpu;
    },
    async stop() {
      const gone = once(child, 'exit');
      child.send('stop');
      await gone;
    },
  };
}

/** The child's side. */
export function report(port, stop = () => {}) {
  process.on('message', async (message) => {
    if (message === 'cpu') {
      const { user, system } = process.cpuUsage();
      process.send({ cpu: (user + system) / 1e6 });
      return;
    }
    await stop();
    process.exit(0);
  });
  process.send({ port });
}
