import { z } from 'zod';
import { flagField, idField, listOf, textField } from '../../call/fields.js';

/** A person as the OA sees them. Text that Zalo does not tell is empty; a flag that it does not tell is null. */
export type UserDetail = {
  readonly userId: string;
  /** The same person's id for the app rather than for the OA (contract §1.4). */
  readonly userIdByApp: string;
  readonly externalId: string;
  readonly displayName: string;
  readonly alias: string;
  readonly isSensitive: boolean | null;
  /** As Zalo writes it: `dd/MM/yyyy`. */
  readonly lastInteraction: string;
  readonly isFollower: boolean | null;
  readonly avatar: string;
  /** Addresses of the picture at 120 and 240 pixels. */
  readonly avatars: { readonly small: string; readonly large: string };
  readonly dynamicParam: string;
  readonly notes: readonly string[];
  readonly tags: readonly string[];
  /** What the person has shared with the OA. */
  readonly sharedInfo: SharedInfo;
};

export type SharedInfo = {
  readonly name: string;
  /** Digits as Zalo writes them, which is a number in some answers and text in others. */
  readonly phone: string;
  readonly address: string;
  readonly city: string;
  readonly district: string;
  readonly birthDate: string;
};

const sharedInfo = z
  .object({
    name: textField,
    phone: textField,
    address: textField,
    city: textField,
    district: textField,
    user_dob: textField,
  })
  .transform(({ user_dob, ...rest }): SharedInfo => ({ ...rest, birthDate: user_dob }));

const orEmpty = <T>(schema: z.ZodType<T>) => z.preprocess((value) => value ?? {}, schema);

/** Contract §6. */
export const userDetail = z
  .object({
    user_id: idField,
    user_id_by_app: textField,
    user_external_id: textField,
    display_name: textField,
    user_alias: textField,
    is_sensitive: flagField,
    user_last_interaction_date: textField,
    user_is_follower: flagField,
    avatar: textField,
    avatars: orEmpty(z.object({ '120': textField, '240': textField })),
    dynamic_param: textField,
    tags_and_notes_info: orEmpty(z.object({ notes: listOf(z.string()), tag_names: listOf(z.string()) })),
    shared_info: orEmpty(sharedInfo),
  })
  .transform(
    (user): UserDetail => ({
      userId: user.user_id,
      userIdByApp: user.user_id_by_app,
      externalId: user.user_external_id,
      displayName: user.display_name,
      alias: user.user_alias,
      isSensitive: user.is_sensitive,
      lastInteraction: user.user_last_interaction_date,
      isFollower: user.user_is_follower,
      avatar: user.avatar,
      avatars: { small: user.avatars['120'], large: user.avatars['240'] },
      dynamicParam: user.dynamic_param,
      notes: user.tags_and_notes_info.notes,
      tags: user.tags_and_notes_info.tag_names,
      sharedInfo: user.shared_info,
    }),
  );
