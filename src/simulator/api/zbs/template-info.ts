import type { ZbsTemplate } from '../../zbs-template.js';

export const TAGS = { 1: 'TRANSACTION', 2: 'CUSTOMER_CARE', 3: 'PROMOTION' } as const;

/** The codes by which `template/all` filters. */
export const STATUS_CODES: Readonly<Record<string, ZbsTemplate['status']>> = {
  '1': 'ENABLE',
  '2': 'PENDING_REVIEW',
  '3': 'REJECT',
  '4': 'DISABLE',
};

/** A row of `template/all`. */
export const templateRow = ({ id, name, status, quality }: ZbsTemplate): object => ({
  templateId: id,
  templateName: name,
  createdTime: 0,
  status,
  templateQuality: quality,
});

/** `data` of `template/info/v2`. */
export const templateInfo = ({ id, name, status, quality, tag, params, price }: ZbsTemplate): object => ({
  templateId: id,
  templateName: name,
  status,
  templateQuality: quality,
  templateTag: TAGS[tag],
  listParams: params.map(({ name: param, isRequired, maxLength }) => ({
    name: param,
    require: isRequired,
    type: 'STRING',
    maxLength,
    minLength: 0,
    acceptNull: !isRequired,
  })),
  listButtons: [],
  timeout: 7_200_000,
  previewUrl: '',
  price: String(price.phone),
  price_sdt: String(price.phone),
  price_uid: String(price.userId),
});
