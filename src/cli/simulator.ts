import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator/index.js';
import type { CliIo, ExitCode } from './io.js';

export type SimulatorFlags = {
  readonly host: string;
  readonly port: number;
  readonly webhook?: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly oaId: string;
  readonly oaName: string;
  readonly oaSecretKey: string;
  readonly oaType: 2 | 4;
  readonly data?: string;
  readonly retryScale: number;
};

/** `su-gia-so simulator` – a Zalo of one's own for any other bot, until it is asked to stop. */
export async function simulator({ out, stopSignal }: CliIo, flags: SimulatorFlags): Promise<ExitCode> {
  const asked = stopSignal();
  const started = await startSimulator(optionsOf(flags));
  for (const line of settings(started, flags)) out(line);
  await asked;
  await started.close();
  return 0;
}

function optionsOf(flags: SimulatorFlags): SimulatorOptions {
  const { host, port, webhook, data, retryScale } = flags;
  return {
    host,
    port,
    app: { id: flags.appId, secret: flags.appSecret },
    oa: { id: flags.oaId, name: flags.oaName, secretKey: flags.oaSecretKey, type: flags.oaType },
    ...(webhook !== undefined && { webhookUrl: webhook }),
    ...(data !== undefined && { dataFile: data }),
    retryScale,
  };
}

// KEY=value, so that it can be pasted into a .env file
function settings({ url, issueRefreshToken }: Simulator, flags: SimulatorFlags): string[] {
  return [
    '',
    `  Điện thoại của người dân / the residents' phone:  ${url}`,
    `  Xin quyền OA / consent page:                      ${url}/v4/oa/permission`,
    `  Webhook:                                          ${flags.webhook ?? 'chưa có / none yet: --webhook URL'}`,
    '',
    '  Điền vào bot / put into your bot:',
    '',
    `ZALO_APP_ID=${flags.appId}`,
    `ZALO_APP_SECRET=${flags.appSecret}`,
    `ZALO_OA_ID=${flags.oaId}`,
    `ZALO_OA_SECRET_KEY=${flags.oaSecretKey}`,
    `ZALO_REFRESH_TOKEN=${issueRefreshToken()}`,
    `ZALO_API_BASE_URL=${url}`,
    `ZALO_ZBS_BASE_URL=${url}`,
    `ZALO_OAUTH_BASE_URL=${url}`,
    '',
    '  Dừng: Ctrl-C / stop: Ctrl-C',
    '',
  ];
}
