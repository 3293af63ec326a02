import { type Command, InvalidArgumentError } from 'commander';

const numberIn = (least: number, most: number, isWhole: boolean) => (text: string) => {
  const value = Number(text);
  if (text.trim() === '' || !(value >= least && value <= most) || (isWhole && !Number.isInteger(value)))
    throw new InvalidArgumentError(`cần số từ ${least} đến ${most} / a number from ${least} to ${most}.`);
  return value;
};

// user ids and OA ids go beyond 2^53, so they stay text
const digits = (text: string) => {
  if (!/^\d{5,20}$/.test(text)) throw new InvalidArgumentError('cần 5 đến 20 chữ số / 5 to 20 digits.');
  return text;
};

const webAddress = (text: string) => {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new InvalidArgumentError('cần địa chỉ http(s) / an http(s) address.');
  return text;
};

const oaType = (text: string) => {
  if (text !== '2' && text !== '4') throw new InvalidArgumentError('2 doanh nghiệp, 4 cơ quan nhà nước / 2 or 4.');
  return Number(text);
};

/** The flags of `su-gia-so simulator`. Its secrets protect nothing, so their defaults may stand here. */
export function addSimulatorFlags(command: Command): Command {
  return command
    .option('--host <address>', 'địa chỉ để lắng nghe / address to listen on', '127.0.0.1')
    .option(
      '--port <number>',
      'cổng, 0 là cổng trống bất kỳ / port, 0 for any free one',
      numberIn(0, 65_535, true),
      3001,
    )
    .option('--webhook <url>', 'webhook của bot / where the bot takes its events', webAddress)
    .option('--app-id <digits>', 'mã ứng dụng / app id', digits, '1111111111111111111')
    .option('--app-secret <text>', 'khóa ứng dụng / app secret', 'simulator-app-secret')
    .option('--oa-id <digits>', 'mã OA / OA id', digits, '4444444444444444444')
    .option('--oa-name <text>', 'tên OA / name of the OA', 'OA thử nghiệm')
    .option(
      '--oa-secret-key <text>',
      'khóa bí mật của OA, để ký webhook / signs the webhooks',
      'simulator-oa-secret-key',
    )
    .option('--oa-type <2|4>', '2 doanh nghiệp, 4 cơ quan nhà nước / 4 is a government OA', oaType, 2)
    .option('--data <file>', 'tệp giữ trạng thái qua các lần chạy / file that keeps the state')
    .option(
      '--retry-scale <factor>',
      'nhân thời gian gửi lại webhook / factor on the waits of retries',
      numberIn(0, 1, false),
      1,
    );
}
