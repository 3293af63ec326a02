/** A button that sends `payload` back as the person's text, unseen in the chat (oa.query.hide, contract §2.3). */
export type Button = { readonly title: string; readonly payload: string };

/** One message to one person. */
export type OutgoingMessage =
  | { readonly kind: 'text'; readonly text: string; readonly buttons: readonly Button[] }
  | { readonly kind: 'image'; readonly url: string };

/** Zalo's limits (contract §3.2, §3.3), counted in code points after NFC. */
export const LIMITS = { text: 2_000, buttons: 5, title: 100, payload: 1_000 } as const;

/** The `message` part of a consultation message (contract §3.2, §3.3). */
export function messageBody(message: OutgoingMessage): Readonly<Record<string, unknown>> {
  if (message.kind === 'image') {
    const elements = [{ media_type: 'image', url: message.url }];
    return { attachment: { type: 'template', payload: { template_type: 'media', elements } } };
  }
  const text = message.text.normalize('NFC');
  if (message.buttons.length === 0) return { text };
  const buttons = message.buttons.map(({ title, payload }) => {
    return { title: title.normalize('NFC'), type: 'oa.query.hide', payload };
  });
  return { text, attachment: { type: 'template', payload: { buttons } } };
}
