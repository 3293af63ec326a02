import { randomBytes } from 'node:crypto';

/** A message id in the shape of the contract's samples: lowercase hex, no digits-only ids that invite `Number()`. */
export const newMessageId = (): string => randomBytes(8).toString('hex');

export const newAttachmentId = (): string => randomBytes(24).toString('base64url');

export const newToken = (): string => randomBytes(96).toString('base64url');

export const newCode = (): string => randomBytes(32).toString('base64url');
