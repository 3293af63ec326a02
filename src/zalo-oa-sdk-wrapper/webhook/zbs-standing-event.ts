import { type EventBase, flatBase, type Reader, type Readers } from './event-base.js';
import { type Fields, idAt, textAt } from './fields.js';

type Change = {
  readonly previous: string | null;
  readonly current: string | null;
  /** The whole body: of most of these events the contract knows the name and not the shape (§2.10). */
  readonly raw: Fields;
};

/** How Zalo judges templates and the OA that sends them (contract §2.10). */
export type ZbsStandingEvent =
  | (EventBase &
      Change & {
        readonly kind: 'zbs-template-changed';
        readonly what: 'status' | 'quality' | 'quota' | 'tags';
        /** Null for the OA's tags, which belong to no one template. */
        readonly templateId: string | null;
        readonly reason: string | null;
      })
  | (EventBase & Change & { readonly kind: 'zbs-daily-quota-changed' });

export const zbsStandingReaders: Readers<ZbsStandingEvent> = [
  ['change_template_status', templateReader('status')],
  ['change_template_quality', templateReader('quality')],
  ['change_template_quota', templateReader('quota')],
  ['change_oa_template_tags', templateReader('tags')],
  ['change_oa_daily_quota', readDailyQuota],
];

function templateReader(what: 'status' | 'quality' | 'quota' | 'tags'): Reader<ZbsStandingEvent> {
  return (body, name) => {
    const templateId = idAt(body, 'template_id');
    if (templateId === null && what !== 'tags') return null;
    const base = flatBase(body, name, templateId ?? '');
    return {
      kind: 'zbs-template-changed',
      ...base,
      ...changeOf(body, what),
      what,
      templateId,
      reason: textAt(body, 'reason'),
    };
  };
}

function readDailyQuota(body: Fields, name: string): ZbsStandingEvent | null {
  return { kind: 'zbs-daily-quota-changed', ...flatBase(body, name, 'quota'), ...changeOf(body, 'quota') };
}

/** `{prev_status,new_status}` and `{prev_value,new_value}` are the two spellings seen. */
function changeOf(body: Fields, what: string): Change {
  return {
    previous: idAt(body, what, `prev_${what}`) ?? idAt(body, what, 'prev_value'),
    current: idAt(body, what, `new_${what}`) ?? idAt(body, what, 'new_value'),
    raw: body,
  };
}
