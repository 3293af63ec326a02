import { type EventBase, flatBase, type Reader, type Readers } from './event-base.js';
import { idsAt, textAt } from './fields.js';

/** Labels that staff put on people (contract §2.7). */
export type TagEvent =
  | (EventBase & {
      readonly kind: 'tag-added' | 'tag-taken';
      readonly tag: string;
      readonly userIds: readonly string[];
    })
  | (EventBase & { readonly kind: 'tag-created' | 'tag-deleted'; readonly tag: string });

export const tagReaders: Readers<TagEvent> = [
  ['add_user_to_tag', tagReader('tag-added', 'tag-created')],
  ['remove_user_from_tag', tagReader('tag-taken', null)],
  ['remove_tag', tagReader(null, 'tag-deleted')],
];

/** The kind of an event with people in it, and of one that only names the tag; null where it cannot be. */
function tagReader(
  ofPeople: 'tag-added' | 'tag-taken' | null,
  ofTag: 'tag-created' | 'tag-deleted' | null,
): Reader<TagEvent> {
  return (body, name) => {
    const tag = textAt(body, 'tag', 'name');
    if (tag === null || tag === '') return null;
    const userIds = idsAt(body, 'tag', 'user_ids') ?? [];
    if (ofPeople && userIds.length > 0) {
      return { kind: ofPeople, ...flatBase(body, name, `${tag}|${userIds.toSorted().join(',')}`), tag, userIds };
    }
    return ofTag && { kind: ofTag, ...flatBase(body, name, tag), tag };
  };
}
