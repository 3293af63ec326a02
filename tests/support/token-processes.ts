import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

export type Alarm = { readonly reason: string; readonly code: number | null };
/** What a process answers: its value, or the kind of its error. */
export type Answer = { readonly value?: unknown; readonly failure?: string };
export type TokenProcess = {
  readonly child: ChildProcess;
  ask(command: {
    readonly do: 'use' | 'check' | 'adopt';
    readonly now: number;
    readonly grant?: object;
  }): Promise<Answer>;
};

type Told = Answer & { readonly id?: number; readonly alarm?: Alarm };

/** Starts a process with a token keeper of its own; it ends with the test. */
export async function startTokenProcess(
  settings: Readonly<Record<string, string>>,
  onAlarm: (alarm: Alarm) => void,
): Promise<TokenProcess> {
  const child = fork('tests/support/token-process.js', [JSON.stringify(settings)]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  child.on('message', ({ id = 0, alarm, ...answer }: Told) => {
    if (alarm) onAlarm(alarm);
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  await once(child, 'message');
  return {
    child,
    ask(command) {
      asked += 1;
      const id = asked;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        child.send({ id, ...command });
      });
    },
  };
}
