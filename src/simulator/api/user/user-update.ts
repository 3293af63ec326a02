import { z } from 'zod';
import type { ResidentState } from '../../state.js';
import { id } from '../read-fields.js';

const written = z.union([z.string(), z.number().transform(String)]);

export const userUpdateBody = z.object({
  user_id: id,
  user_alias: z.string().optional(),
  user_external_id: z.string().optional(),
  shared_info: z
    .object({
      name: written,
      phone: written,
      address: written,
      city_id: written,
      district_id: written,
      user_dob: written,
    })
    .partial()
    .optional(),
});

/** The person's card with what the OA wrote on it; what was not sent stays (contract §6). */
export function updatedCard(
  { card = {} }: ResidentState,
  { user_alias: alias, user_external_id: externalId, shared_info: info = {} }: z.infer<typeof userUpdateBody>,
): NonNullable<ResidentState['card']> {
  const { city_id: city, district_id: district, ...rest } = info;
  const shared = { ...rest, ...(city !== undefined && { city }), ...(district !== undefined && { district }) };
  return {
    alias: alias ?? card.alias,
    externalId: externalId ?? card.externalId,
    sharedInfo: { ...card.sharedInfo, ...withoutUndefined(shared) },
  };
}

const withoutUndefined = (fields: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
