import { z } from 'zod';

const text = z.string();

/** What the API knows or decides about a person beyond the chat; all of it can be set by `updateResident`. */
export const residentTraits = {
  /** 84…, by which a ZBS template reaches them; none = that number has no Zalo account */
  phone: text.optional(),
  gender: z.enum(['male', 'female']).optional(),
  /** the broadcast's codes (contract §3.7): 0 north, 1 central, 2 south */
  location: z.int().min(0).max(2).optional(),
  /** 0 to 63, the provinces before the merger */
  city: z.int().min(0).max(63).optional(),
  /** 1 iOS, 2 Android, 3 Windows Phone */
  platform: z.int().min(1).max(3).optional(),
  /** banned, or more than 45 days away from Zalo: -227 */
  isInactive: z.boolean().optional(),
  /** -218 */
  isOutOfReceiveQuota: z.boolean().optional(),
  /** -244 */
  restrictsMessages: z.boolean().optional(),
  /** a ZBS template is refused with this code, e.g. -114, -139 */
  zbsRefusal: z.int().optional(),
  /** a ZBS template waits (status 0) */
  isPhoneOff: z.boolean().optional(),
  /** may get templates in development mode */
  isAdmin: z.boolean().optional(),
  /** how they answered the OA's wish to call */
  callConsent: z.enum(['asked', 'granted', 'refused']).optional(),
  /** what the OA's staff noted (contract §6) */
  card: z
    .object({
      alias: text.optional(),
      externalId: text.optional(),
      sharedInfo: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
};
