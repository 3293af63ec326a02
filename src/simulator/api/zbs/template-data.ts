import { z } from 'zod';
import type { OaSettings } from '../../oa-settings.js';
import type { ZbsTemplate } from '../../zbs-template.js';
import { Refusal } from '../envelope.js';
import { lengthOf } from '../limits.js';

const MAX_DATA = 100_000;
const data = z.record(z.string(), z.union([z.string(), z.number().transform(String), z.null()]));

/** The template, if it can be sent; -131 when it is unknown or not approved (contract §7.2). */
export function enabledTemplate(id: string, { zbsTemplates }: OaSettings): ZbsTemplate {
  const template = zbsTemplates.find((known) => known.id === id);
  if (template?.status !== 'ENABLE') throw new Refusal(-131, 'Template is not approved');
  return template;
}

/** The template's text with the blanks filled; -130, -132 or -1121 when the data does not fit (§7.2). */
export function fillTemplate({ content, params }: ZbsTemplate, given: unknown): string {
  const parsed = data.safeParse(given ?? {});
  if (!parsed.success) throw new Refusal(-132, 'template_data is invalid');
  if (JSON.stringify(parsed.data).length > MAX_DATA)
    throw new Refusal(-130, 'template_data is over 100,000 characters');
  return params.reduce((text, { name, isRequired, maxLength }) => {
    const value = parsed.data[name] ?? '';
    if (isRequired && value === '') throw new Refusal(-132, `template_data is invalid: ${name}`);
    if (lengthOf(value) > maxLength) throw new Refusal(-1121, `template_data is too long: ${name}`);
    return text.replaceAll(`<${name}>`, value);
  }, content);
}
