import { z } from 'zod';
import { countField, flagField, idField, listOf, textField } from '../../call/fields.js';

/** A template in a list. The contract names the calls; names of fields are those of Zalo's public samples. */
export type ListedTemplate = {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly quality: string;
  /** Epoch ms. */
  readonly createdAt: number | null;
};

export type TemplateParameter = {
  readonly name: string;
  readonly isRequired: boolean | null;
  readonly type: string;
  readonly minLength: number | null;
  readonly maxLength: number | null;
};

export type TemplateInfo = {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly quality: string;
  readonly tag: string;
  /** In đồng, as Zalo writes it. */
  readonly price: string;
  readonly previewUrl: string;
  readonly parameters: readonly TemplateParameter[];
};

export const listedTemplate = z
  .object({
    templateId: idField,
    templateName: textField,
    status: textField,
    templateQuality: textField,
    createdTime: countField,
  })
  .transform(
    (template): ListedTemplate => ({
      id: template.templateId,
      name: template.templateName,
      status: template.status,
      quality: template.templateQuality,
      createdAt: template.createdTime,
    }),
  );

const parameter = z
  .object({ name: textField, require: flagField, type: textField, minLength: countField, maxLength: countField })
  .transform(({ require: isRequired, ...rest }): TemplateParameter => ({ ...rest, isRequired }));

export const templateInfo = z
  .object({
    templateId: idField,
    templateName: textField,
    status: textField,
    templateQuality: textField,
    templateTag: textField,
    price: textField,
    previewUrl: textField,
    listParams: listOf(parameter),
  })
  .transform(
    (template): TemplateInfo => ({
      id: template.templateId,
      name: template.templateName,
      status: template.status,
      quality: template.templateQuality,
      tag: template.templateTag,
      price: template.price,
      previewUrl: template.previewUrl,
      parameters: template.listParams,
    }),
  );
