import { type EventBase, flatBase, type Readers } from './event-base.js';
import { type Fields, fieldsAt, idAt, numberAt, textAt } from './fields.js';

/** What happened to a person's record, to the OA's extensions, or to its web widget (contract §2.7). */
export type AccountEvent =
  | (EventBase & {
      readonly kind: 'user-info-updated';
      readonly userId: string | null;
      /** How, for example `dynamic_url`. */
      readonly method: string;
    })
  | (EventBase & {
      readonly kind: 'extension-purchased';
      readonly extensionId: string;
      /** As sent: the contract does not tell the form of these dates. */
      readonly validFrom: string | null;
      readonly validThrough: string | null;
      readonly months: number | null;
    })
  | (WidgetBase & { readonly kind: 'widget-accepted'; readonly url: string | null })
  | (WidgetBase & { readonly kind: 'widget-sync-failed'; readonly message: string | null });

type WidgetBase = EventBase & {
  readonly userId: string | null;
  /** The page owner's id of the person. */
  readonly userExternalId: string | null;
};

export const accountReaders: Readers<AccountEvent> = [
  ['update_user_info', readUserInfoUpdated],
  ['extension_purchased', readExtensionPurchased],
  ['widget_interaction_accepted', readWidgetAccepted],
  ['widget_failed_to_sync_user_external_id', readWidgetSyncFailed],
];

function readUserInfoUpdated(body: Fields, name: string): AccountEvent | null {
  const method = textAt(body, 'data', 'method');
  if (method === null) return null;
  const userId = idAt(body, 'user_id') ?? idAt(body, 'data', 'user_id');
  return { kind: 'user-info-updated', ...flatBase(body, name, userId ?? ''), userId, method };
}

function readExtensionPurchased(body: Fields, name: string): AccountEvent | null {
  const extensionId = idAt(body, 'extension_id');
  if (extensionId === null) return null;
  return {
    kind: 'extension-purchased',
    ...flatBase(body, name, extensionId),
    extensionId,
    validFrom: idAt(body, 'extension_sub_info', 'valid_start_date'),
    validThrough: idAt(body, 'extension_sub_info', 'valid_through_date'),
    months: numberAt(body, 'extension_sub_info', 'duration_month'),
  };
}

function readWidgetAccepted(body: Fields, name: string): AccountEvent | null {
  const widget = widgetOf(body, name);
  return widget && { kind: 'widget-accepted', ...widget, url: textAt(body, 'data', 'url') };
}

function readWidgetSyncFailed(body: Fields, name: string): AccountEvent | null {
  const widget = widgetOf(body, name);
  return widget && { kind: 'widget-sync-failed', ...widget, message: textAt(body, 'data', 'message') };
}

function widgetOf(body: Fields, name: string): WidgetBase | null {
  const data = fieldsAt(body, 'data');
  if (!data) return null;
  const userId = idAt(data, 'user_id');
  const userExternalId = idAt(data, 'user_external_id');
  return { ...flatBase(body, name, `${userId ?? ''}|${userExternalId ?? ''}`), userId, userExternalId };
}
