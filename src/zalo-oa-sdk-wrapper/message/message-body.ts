import type { Button, ListRow, OutgoingMessage, RowAction, TextMessage } from './outgoing-message.js';

type Fields = Readonly<Record<string, unknown>>;

export type BodyStyle = {
  /** `template_type` of a message with buttons; the official SDKs send none (contract §3.3, in conflict). */
  readonly buttonsTemplate?: string;
};

const nfc = (text: string): string => text.normalize('NFC');

/** The `message` part of a request (contract §3.2, §3.3). Texts go out in NFC. */
export function messageBody(message: OutgoingMessage, style: BodyStyle = {}): Fields {
  switch (message.kind) {
    case 'text':
      return textBody(message, style);
    case 'image': {
      const source = 'url' in message ? { url: message.url } : { attachment_id: message.attachmentId };
      return { ...textOf(message.caption), attachment: media({ media_type: 'image', ...source }) };
    }
    case 'gif': {
      const { attachmentId, width, height } = message;
      return { attachment: media({ media_type: 'gif', attachment_id: attachmentId, width, height }) };
    }
    case 'sticker':
      return { attachment: media({ media_type: 'sticker', attachment_id: message.stickerId }) };
    case 'file':
      return { attachment: { type: 'file', payload: { token: message.token } } };
    case 'list':
      return { ...textOf(message.text), attachment: template('list', { elements: message.rows.map(rowBody) }) };
    case 'contact-request': {
      const { title, subtitle, imageUrl } = message;
      const element = { title: nfc(title), subtitle: nfc(subtitle), image_url: imageUrl };
      return { attachment: template('request_user_info', { elements: [element] }) };
    }
  }
}

function textBody({ text, buttons, quoteMessageId }: TextMessage, { buttonsTemplate }: BodyStyle): Fields {
  return {
    text: nfc(text),
    ...(quoteMessageId === undefined ? {} : { quote_message_id: quoteMessageId }),
    ...(buttons.length === 0 ? {} : { attachment: template(buttonsTemplate, { buttons: buttons.map(buttonBody) }) }),
  };
}

const textOf = (text: string | undefined): Fields => (text === undefined ? {} : { text: nfc(text) });

const media = (element: Fields): Fields => template('media', { elements: [element] });

function template(type: string | undefined, payload: Fields): Fields {
  return { type: 'template', payload: { ...(type === undefined ? {} : { template_type: type }), ...payload } };
}

/** A button nests what it carries in `payload`. */
function buttonBody(button: Button): Fields {
  const title = nfc(button.title);
  if ('payload' in button) return { title, type: queryType(button), payload: button.payload };
  if ('url' in button) return { title, type: 'oa.open.url', payload: { url: button.url } };
  if ('sms' in button) {
    return { title, type: 'oa.open.sms', payload: { content: nfc(button.sms), phone_code: button.phone } };
  }
  return { title, type: 'oa.open.phone', payload: { phone_code: button.phone } };
}

function rowBody({ title, subtitle, imageUrl, action }: ListRow): Fields {
  return {
    title: nfc(title),
    ...(subtitle === undefined ? {} : { subtitle: nfc(subtitle) }),
    ...(imageUrl === undefined ? {} : { image_url: imageUrl }),
    ...(action === undefined ? {} : { default_action: actionBody(action) }),
  };
}

/** A row's action is flat, where a button's is nested (contract §3.3). */
function actionBody(action: RowAction): Fields {
  if ('payload' in action) return { type: queryType(action), payload: action.payload };
  if ('url' in action) return { type: 'oa.open.url', url: action.url };
  return { type: 'oa.open.phone', phone_code: action.phone };
}

const queryType = ({ isShown }: { readonly isShown?: true }) => (isShown ? 'oa.query.show' : 'oa.query.hide');
