import type { ResidentState } from '../../state.js';
import { dayText } from '../../vietnam-time.js';

const NO_SHARED_INFO = { address: '', city: '', district: '', phone: '', name: '', user_dob: '' };

/** Contract §6: `data` of `user/detail`. */
export function userDetail(resident: ResidentState, tags: Readonly<Record<string, readonly string[]>>): object {
  const { id, idByApp, name, isFollower, lastInteractionAt, card = {} } = resident;
  const tagNames = Object.keys(tags).filter((tag) => tags[tag]?.includes(id));
  return {
    user_id: id,
    user_id_by_app: idByApp,
    user_external_id: card.externalId ?? '',
    display_name: name,
    user_alias: card.alias ?? '',
    is_sensitive: false,
    user_last_interaction_date: lastInteractionAt === undefined ? '' : dayText(lastInteractionAt),
    user_is_follower: isFollower,
    avatar: '',
    avatars: { '120': '', '240': '' },
    dynamic_param: '',
    tags_and_notes_info: { notes: [], tag_names: tagNames },
    shared_info: { ...NO_SHARED_INFO, ...card.sharedInfo },
  };
}
