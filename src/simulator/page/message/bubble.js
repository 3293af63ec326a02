import { make } from '../dom.js';
import { timeOf } from '../world/stamps.js';
import { actions } from './actions.js';
import { parts } from './parts.js';
import { quote } from './quote.js';
import { reactions } from './reactions.js';
import { technical } from './technical.js';

/**
 * One message as the chat shows it. `context` is what the chat knows besides: `quoted` (the message this one
 * answers), `wasTapped(index)`, `isTechnical`, `deliveryOf(message)`, and what it wants to hear: `onChoice(index, choice)`, `onReply`,
 * `onReact(icon)`, `onSubmitInfo(info)`, `onJump(messageId)`.
 */
export function bubble(message, context) {
  const isOa = message.from === 'oa';
  const { opener, menu } = actions(message, context);
  const box = make(
    'div',
    { className: message.sticker ? 'bubble is-bare' : 'bubble' },
    make('span', { className: 'visually-hidden' }, isOa ? 'Trang phường: ' : 'Tôi: '),
    message.staffId && make('p', { className: 'staff-mark' }, 'Cán bộ trả lời'),
    message.quote && quote(context.quoted, context.onJump),
    ...parts(message, context),
    make(
      'div',
      { className: 'foot' },
      make('time', { className: 'time', dateTime: new Date(message.at).toISOString() }, timeOf(message.at)),
      opener,
    ),
    ...reactions(message),
  );
  return make(
    'article',
    {
      className: message.staffId ? 'message is-staff' : 'message',
      data: { testid: 'message', from: message.from, id: message.id },
    },
    box,
    menu,
    context.isTechnical && technical(message, context.deliveryOf(message)),
  );
}

/** A tap of `oa.query.hide`: a phone shows nothing of it, so it is drawn only among the technical details. */
export const hiddenTap = (message) =>
  make(
    'p',
    { className: 'hidden-tap', data: { testid: 'hidden-tap' } },
    `Bấm nút ẩn, bot nhận: ${message.text} · ${timeOf(message.at)}`,
  );
