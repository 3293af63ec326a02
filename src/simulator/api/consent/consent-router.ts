import express, { type Response, type Router } from 'express';
import { z } from 'zod';
import type { ResidentBook } from '../../resident-book.js';
import type { ResidentState } from '../../state.js';
import type { ApiDeps } from '../deps.js';
import { exactJsonBody } from '../exact-json.js';
import { count, readParameters } from '../read-fields.js';
import { isKnown } from '../user/known-user.js';

const phone = z.union([z.string(), z.int().transform(String)]);
const request = z.object({
  phone,
  call_type: z.enum(['audio', 'video', 'audio_and_video']),
  reason_code: count.optional(),
});

/** The calls' own codes, not those of contract §7.1: they tell how the wish to call stands. */
const ANSWERS = {
  approved: [0, 'User approved the request'],
  sent: [0, 'Success'],
  allowed: [1, 'Already allowed to call'],
  refused: [3, 'User rejected the request'],
  blocked: [4, 'User blocked'],
  noReason: [7, 'Reason is required'],
  waiting: [8, 'Waiting for user approval'],
  stranger: [9, 'User has not interacted with this OA'],
  invalid: [13, 'Invalid param'],
  neverAsked: [20, 'OA has not requested consent'],
} as const;

/** Contract §3.8: may the OA call this person? Named by phone. */
export function consentRouter({ residents }: Pick<ApiDeps, 'residents'>): Router {
  const router = express.Router();
  router.post('/v2.0/oa/call/requestconsent', ...exactJsonBody, (req, res) => {
    const body = request.safeParse(req.body).data;
    if (!body) return answer(res, 'invalid');
    if (body.reason_code === undefined) return answer(res, 'noReason');
    const resident = personOf(body.phone, residents);
    if (!resident) return answer(res, 'stranger');
    if (resident.hasBlocked) return answer(res, 'blocked');
    if (resident.callConsent === 'granted') return answer(res, 'allowed');
    if (resident.callConsent === 'asked') return answer(res, 'waiting');
    residents.update(resident.id, { callConsent: 'asked' });
    answer(res, 'sent');
  });
  router.get('/v2.0/oa/call/checkconsent', (req, res) => {
    const resident = personOf(readParameters(z.object({ phone }), req).phone, residents);
    if (!resident) return answer(res, 'stranger');
    const standing = { granted: 'approved', refused: 'refused', asked: 'waiting', none: 'neverAsked' } as const;
    answer(res, standing[resident.callConsent ?? 'none']);
  });
  return router;
}

function answer(res: Response, name: keyof typeof ANSWERS): void {
  const [error, message] = ANSWERS[name];
  res.json({ error, message });
}

function personOf(number: string, residents: ResidentBook): ResidentState | undefined {
  return residents.all().find((resident) => resident.phone === number.replace(/^\+/, '') && isKnown(resident));
}
