import type { ResidentState } from '../../state.js';
import type { Envelope, EventContext } from './envelope.js';

export type FollowSource = 'oa_profile' | 'message_invite' | 'social_plugin';

/** What a person fills into the form of `request_user_info`; `birthday` as dd/mm/yyyy. */
export type SubmittedInfo = {
  readonly name: string;
  readonly phone: string;
  readonly birthday?: string | undefined;
  readonly gender?: string | undefined;
  readonly city?: string | undefined;
  readonly district?: string | undefined;
  readonly ward?: string | undefined;
  readonly address?: string | undefined;
};

/** Contract §2.7. */
export function relationshipEvents({ flat, between }: Envelope, context: EventContext) {
  const tag = (name: string, user: ResidentState | undefined, fields: object) =>
    flat(name, { ...(user && { user_id_by_app: user.idByApp }), tag: fields });

  return {
    relationship: (name: 'follow' | 'unfollow', user: ResidentState, source: FollowSource = 'oa_profile') =>
      flat(name, { user_id_by_app: user.idByApp, source, follower: { id: user.id } }),
    clickedChatNow: (user: ResidentState) => flat('user_click_chatnow', idsOf(user)),
    /** The person exercised their rights: whoever hears it deletes their data. */
    withdrew: (user: ResidentState) => flat('user_withdraw', idsOf(user)),
    userInfoUpdated: (user: ResidentState, method: string) =>
      flat('update_user_info', { ...idsOf(user), data: { method } }),
    submittedInfo(user: ResidentState, info: SubmittedInfo) {
      const { message: _none, ...event } = between('user_submit_info', user.id, context.oaId, {});
      return { ...event, info: infoOf(info, context.submitInfoShape ?? 'full_address') };
    },
    tagged: (user: ResidentState, name: string) => tag('add_user_to_tag', user, { user_ids: [user.id], name }),
    untagged: (user: ResidentState, name: string) => tag('remove_user_from_tag', user, { user_ids: [user.id], name }),
    /** A tag without anyone in it: the same event with only a name. */
    tagCreated: (name: string) => tag('add_user_to_tag', undefined, { name }),
    tagRemoved: (name: string) => tag('remove_tag', undefined, { name }),
    extensionPurchased: (extensionId: string, sub: ExtensionPeriod) =>
      flat('extension_purchased', {
        extension_id: extensionId,
        extension_sub_info: {
          valid_start_date: sub.startDate,
          valid_through_date: sub.throughDate,
          duration_month: sub.months,
        },
      }),
    widgetAccepted: (user: ResidentState, externalId: string, url: string) =>
      flat('widget_interaction_accepted', { data: { user_id: user.id, user_external_id: externalId, url } }),
    widgetFailed: (user: ResidentState, externalId: string, message: string) =>
      flat('widget_failed_to_sync_user_external_id', {
        data: { user_id: user.id, user_external_id: externalId, message },
      }),
  };
}

/** Dates as dd/mm/yyyy. */
export type ExtensionPeriod = { readonly startDate: string; readonly throughDate: string; readonly months: number };

const idsOf = ({ id, idByApp }: ResidentState) => ({ user_id: id, user_id_by_app: idByApp });

function infoOf(info: SubmittedInfo, shape: 'full_address' | 'address'): object {
  const { name, phone, city = '', district = '', ward = '', address = '' } = info;
  if (shape === 'address') return { address, city, district, ward, name, phone };
  return {
    name,
    phone,
    ...(info.birthday !== undefined && { user_dob: info.birthday }),
    ...(info.gender !== undefined && { gender: info.gender }),
    full_address: { user_city: city, user_ward: ward, user_address: address },
  };
}
