import express, { type Router } from 'express';
import { escapeHtml, sendPage } from './page.js';

export type Site = {
  /** Name of the Official Account, as residents know it. */
  readonly oaName: string;
  /** The code of Zalo's domain verification; null while the domain is not to be verified. */
  readonly verificationCode: string | null;
};

const META = 'zalo-platform-site-verification';

/**
 * Shows Zalo that the domain is the ward's, in both of Zalo's ways (contract §1.3): the file
 * `/zalo_verifier<code>.html`, and a meta tag in the page at `/`. That page also tells a person who comes by what
 * this machine is. Nothing in it is secret.
 */
export function siteVerificationRouter({ oaName, verificationCode }: Site): Router {
  const router = express.Router();
  const head = verificationCode === null ? '' : `<meta name="${META}" content="${escapeHtml(verificationCode)}">`;

  router.get('/', (_req, res) => {
    sendPage(res, { title: `Trợ lý Zalo của ${oaName}`, head, body: welcome(oaName) });
  });

  router.get('/:file', (req, res, next) => {
    if (verificationCode === null || req.params.file !== `zalo_verifier${verificationCode}.html`) return next();
    sendPage(res, { title: verificationCode, head, body: escapeHtml(verificationCode) });
  });
  return router;
}

function welcome(oaName: string): string {
  return [
    `<h1>Trợ lý Zalo của ${escapeHtml(oaName)}</h1>`,
    '<p>Đây là máy của phường. Máy này trả lời tin nhắn mà bà con gửi đến trang Zalo của phường.</p>',
    `<p>Cần hướng dẫn, mời bà con mở Zalo trên điện thoại, tìm <strong>${escapeHtml(oaName)}</strong> rồi nhắn tin.</p>`,
    '<p>Cán bộ và máy của phường không bao giờ hỏi mật khẩu, mã OTP hay số thẻ ngân hàng.</p>',
  ].join('\n');
}
