import { type EventBase, flatBase, messageBase, oaIdOf, type Reader, type Readers } from './event-base.js';
import { type Fields, idAt, numberAt, textAt, valueAt } from './fields.js';

/** What people do with template messages (ZBS, formerly ZNS; contract §2.10). */
export type ZbsEvent =
  | (ZbsAnswer & {
      readonly kind: 'zbs-feedback';
      /** Stars. */
      readonly rating: number | null;
      readonly note: string | null;
      /** The ready-made phrases that were picked. */
      readonly feedbacks: readonly string[];
    })
  | (ZbsAnswer & { readonly kind: 'zbs-button'; readonly buttonType: string | null; readonly label: string | null })
  /** A step of a journey; the contract gives no shape, so the body is kept. */
  | (EventBase & {
      readonly kind: 'zbs-journey';
      readonly state: 'acknowledged' | 'timed-out';
      readonly trackingId: string | null;
      readonly raw: Fields;
    });

type ZbsAnswer = EventBase & {
  readonly messageId: string;
  /** Yours, from the sending call. */
  readonly trackingId: string | null;
  /** When the person answered: epoch ms as a string, as sent. */
  readonly submittedAt: string | null;
};

export const zbsReaders: Readers<ZbsEvent> = [
  ['user_feedback', readFeedback],
  ['user_click_response_button', readButton],
  ['event_journey_acknowledged', journeyReader('acknowledged')],
  ['event_journey_time_out', journeyReader('timed-out')],
];

function answerOf(body: Fields, name: string): ZbsAnswer | null {
  const messageId = messageIdOf(body);
  if (messageId === null) return null;
  return {
    ...messageBase(body, name, oaIdOf(body), messageId),
    messageId,
    trackingId: idAt(body, 'message', 'tracking_id'),
    submittedAt: idAt(body, 'message', 'submit_time'),
  };
}

/** In the message, or beside it for button answers (contract §2.10). */
function messageIdOf(body: Fields): string | null {
  return idAt(body, 'message', 'msg_id') ?? idAt(body, 'msg_id');
}

function readFeedback(body: Fields, name: string): ZbsEvent | null {
  const answer = answerOf(body, name);
  if (!answer) return null;
  const feedbacks = valueAt(body, 'message', 'feedbacks');
  return {
    kind: 'zbs-feedback',
    ...answer,
    rating: numberAt(body, 'message', 'rate'),
    note: textAt(body, 'message', 'note'),
    feedbacks: Array.isArray(feedbacks) ? feedbacks.filter((phrase) => typeof phrase === 'string') : [],
  };
}

function readButton(body: Fields, name: string): ZbsEvent | null {
  const answer = answerOf(body, name);
  if (!answer) return null;
  const buttonType = textAt(body, 'message', 'button_type');
  return { kind: 'zbs-button', ...answer, buttonType, label: textAt(body, 'message', 'data') };
}

function journeyReader(state: 'acknowledged' | 'timed-out'): Reader<ZbsEvent> {
  return (body, name) => {
    const trackingId = idAt(body, 'message', 'tracking_id') ?? idAt(body, 'tracking_id');
    const about = messageIdOf(body) ?? trackingId ?? '';
    return { kind: 'zbs-journey', ...flatBase(body, name, about), state, trackingId, raw: body };
  };
}
