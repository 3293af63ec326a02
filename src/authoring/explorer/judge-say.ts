import { renderSay } from '../../channel/index.js';
import type { Say } from '../../engine/index.js';
import { problemsOf } from '../../zalo-oa-sdk-wrapper/index.js';
import type { Fault } from './finding.js';

/** `at`: key of the place that is to blame, where it is not the one where the person stands. */
export type Complaint = { readonly fault: Fault; readonly detail: string; readonly at?: string };

/** An address as long as any that a ward will have. */
const MEDIA = 'https://mot-ten-mien-dai-cua-phuong.example.gov.vn/media';
/** Words of the machine's that no resident should read. */
const MACHINE_WORDS = /[{}]|\bundefined\b|\bnull\b|\bNaN\b|\[object /;

/** What is wrong with one message, whatever place it is said at. `takesWords`: any answer in words is taken there. */
export function judgeSay(say: Say, takesWords: boolean): readonly Complaint[] {
  const labels = say.choices.map(({ label }) => label);
  const machine = [say.text, ...labels].filter((text) => MACHINE_WORDS.test(text));
  const same = labels.filter((label, index) => labels.indexOf(label) !== index);
  return [
    ...limitsOf(say),
    ...machine.map((text): Complaint => ({ fault: 'words', detail: text })),
    ...same.map((label): Complaint => ({ fault: 'same-labels', detail: label })),
    ...(say.choices.length > 0 || takesWords ? [] : [{ fault: 'no-question', detail: say.text } as const]),
  ];
}

function limitsOf(say: Say): readonly Complaint[] {
  return renderSay(say, MEDIA).flatMap((message) =>
    problemsOf(message.kind === 'image' ? message : { ...message, kind: 'text' }).map(
      ({ field, limit, actual }): Complaint => ({ fault: 'limit', detail: `${field}: ${actual} (${limit})` }),
    ),
  );
}
