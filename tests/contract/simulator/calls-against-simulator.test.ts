import { expect, onTestFinished, test } from 'vitest';
import { keepAliveAgent, undiciTransport } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { accessTokenOf, OA, openSimulator } from '../../simulator/open-simulator.js';
import { callNames, contractClient, noting } from './contract-client.js';
import { outcomeOf } from './outcome.js';
import {
  type RecordedExchange,
  type Recording,
  readRecording,
  recordingTransport,
  writeRecording,
} from './recording.js';
import type { Facts, Scenario } from './scenario.js';
import { SCENARIOS } from './scenarios.js';

/** A Thursday morning in Hà Nội, so that no night rule holds anything up. */
const NOW = Date.parse('2026-11-26T09:00:00+07:00');
const called = new Set<string>();
let every: readonly string[] = [];

async function record(scenario: Scenario): Promise<Recording> {
  const simulator = await openSimulator({
    oa: { ...OA, name: 'Phường Thử' },
    clock: { now: () => NOW },
    idSeed: 'contract',
    oaSettings: { tier: 'full' },
  });
  const agent = keepAliveAgent();
  onTestFinished(() => agent.destroy());
  const exchanges: RecordedExchange[] = [];
  // one server stands for both hosts: paths tell them apart, and only template messages begin so
  const hostOf = (url: string) =>
    /^\/(message|template|quality|rating|upload)\b/.test(new URL(url).pathname) ? 'zbs' : 'oa';
  const hosts = { oa: simulator.url, zbs: simulator.url };
  const sleep = async (ms: number) => simulator.clock.advance(ms);
  const transport = undiciTransport(agent);
  const behind = contractClient({ transport, hosts, accessToken: await accessTokenOf(simulator), sleep });
  const facts = ((await scenario.stage?.(simulator, behind)) ?? {}) as Facts;
  const accessToken = await accessTokenOf(simulator); // after the stage, which may have moved the clock
  const client = contractClient({
    transport: recordingTransport(transport, exchanges, hostOf),
    hosts,
    accessToken,
    sleep,
  });
  every = callNames(client);
  const outcome = await outcomeOf(() => scenario.run(noting(client, called), facts));
  const recording = { facts: { ...facts, accessToken }, exchanges, outcome };
  return JSON.parse(JSON.stringify(recording).replaceAll(simulator.url, 'http://simulator.example')) as Recording;
}

test.each(SCENARIOS)('$name: as it was recorded', async (scenario) => {
  const recording = await record(scenario);
  if (process.env['UPDATE_RECORDINGS']) writeRecording(scenario.name, recording);
  expect(recording).toEqual(readRecording(scenario.name));
});

test('every call of the client is among the scenarios', () => {
  expect(every.filter((name) => !called.has(name))).toEqual([]);
});
