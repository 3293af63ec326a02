import { expect, onTestFinished, test } from 'vitest';
import { type Simulator, startSimulator } from '../../../src/simulator/index.js';
import { keepAliveAgent, undiciTransport } from '../../../src/zalo-oa-sdk-wrapper/index.js';
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

const APP = { id: '1111111111111111111', secret: 'appSecret_EXAMPLE' };
/** A Thursday morning in Hà Nội, so that no night rule holds anything up. */
const NOW = Date.parse('2026-11-26T09:00:00+07:00');
const called = new Set<string>();
let every: readonly string[] = [];

async function openSimulator(): Promise<Simulator> {
  const simulator = await startSimulator({
    host: '127.0.0.1',
    port: 0,
    app: APP,
    oa: { id: '4444444444444444444', name: 'Phường Thử', secretKey: 'oaSecret_EXAMPLE_0001' },
    clock: { now: () => NOW },
    idSeed: 'contract',
    oaSettings: { tier: 'full' },
  });
  onTestFinished(() => simulator.close());
  return simulator;
}

async function accessTokenOf(simulator: Simulator): Promise<string> {
  const form = { grant_type: 'refresh_token', app_id: APP.id, refresh_token: simulator.issueRefreshToken() };
  const answer = await fetch(`${simulator.url}/v4/oa/access_token`, {
    method: 'POST',
    headers: { secret_key: APP.secret },
    body: new URLSearchParams(form),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function record(scenario: Scenario): Promise<Recording> {
  const simulator = await openSimulator();
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
