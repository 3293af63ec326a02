import express, { type Router } from 'express';
import type { OaSettings } from '../../oa-settings.js';
import type { ApiDeps } from '../deps.js';
import { succeed } from '../envelope.js';

const PACKAGES: Readonly<Record<OaSettings['tier'], string>> = {
  basic: 'Cơ bản',
  standard: 'Tiêu chuẩn',
  growth: 'Tăng trưởng',
  full: 'Toàn diện',
};

/** Contract §6: what the OA says of itself. */
export function oaRouter({ oa, settings, residents }: Pick<ApiDeps, 'oa' | 'settings' | 'residents'>): Router {
  const router = express.Router();
  router.get('/v2.0/oa/getoa', (_req, res) => {
    const { type, tier, zca } = settings();
    succeed(res, {
      // the docs write oaid, many clients read oa_id: both spellings are in use
      oaid: oa.id,
      oa_id: oa.id,
      name: oa.name,
      description: 'Official Account mô phỏng',
      oa_alias: '',
      is_verified: true,
      oa_type: type,
      cate_name: 'Cơ quan nhà nước',
      num_follower: residents.all().filter((resident) => resident.isFollower).length,
      avatar: '',
      cover: '',
      package_name: PACKAGES[tier],
      package_valid_through_date: '31/12/2099',
      package_auto_renew_date: '',
      linked_ZCA: zca ? 'ZCA mô phỏng' : '',
    });
  });
  return router;
}
