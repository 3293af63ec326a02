import { z } from 'zod';
import type { Caller } from '../call/caller.js';
import { dataOf } from '../call/data.js';
import { countField, flagField, idField, textField } from '../call/fields.js';
import type { CallOptions } from '../call/request.js';

/** The OA itself (contract §6). Text that Zalo does not tell is empty, the rest null. */
export type OaProfile = {
  readonly oaId: string;
  readonly name: string;
  readonly description: string;
  readonly alias: string;
  readonly isVerified: boolean | null;
  /** Zalo's number: 2 an enterprise, 4 a government body. */
  readonly type: number | null;
  /** Government OAs send over another path (contract §8.2). */
  readonly isGovernment: boolean;
  readonly category: string;
  readonly followers: number | null;
  readonly avatar: string;
  readonly cover: string;
  readonly packageName: string;
  /** As Zalo writes it: `dd/MM/yyyy`. */
  readonly packageValidThrough: string;
  readonly packageAutoRenew: string;
  readonly linkedZca: string;
};

export type OaProfileCalls = {
  /** @throws ZaloApiError */
  profile(options?: CallOptions): Promise<OaProfile>;
};

const PATH = '/v2.0/oa/getoa';
const GOVERNMENT = 4;

const profile = z
  .object({
    // the sources disagree on the name of the id
    oaid: idField.optional(),
    oa_id: idField.optional(),
    name: textField,
    description: textField,
    oa_alias: textField,
    is_verified: flagField,
    oa_type: countField,
    cate_name: textField,
    num_follower: countField,
    avatar: textField,
    cover: textField,
    package_name: textField,
    package_valid_through_date: textField,
    package_auto_renew_date: textField,
    linked_ZCA: textField,
  })
  .refine(({ oaid, oa_id: oaId }) => oaid !== undefined || oaId !== undefined, { path: ['oaid'] })
  .transform(
    (oa): OaProfile => ({
      oaId: oa.oaid ?? oa.oa_id ?? '',
      name: oa.name,
      description: oa.description,
      alias: oa.oa_alias,
      isVerified: oa.is_verified,
      type: oa.oa_type,
      isGovernment: oa.oa_type === GOVERNMENT,
      category: oa.cate_name,
      followers: oa.num_follower,
      avatar: oa.avatar,
      cover: oa.cover,
      packageName: oa.package_name,
      packageValidThrough: oa.package_valid_through_date,
      packageAutoRenew: oa.package_auto_renew_date,
      linkedZca: oa.linked_ZCA,
    }),
  );

export function oaProfileCalls(caller: Caller): OaProfileCalls {
  return {
    async profile(options) {
      return dataOf(profile, await caller.call({ method: 'GET', path: PATH }, options), PATH);
    },
  };
}
