import type { SimMessage } from '../../message.js';

export type Party = { readonly id: string; readonly name: string };

/** One line of a history, in Zalo's words (contract §6): `src` 0 is the OA, `time` a number in ms. */
export function historyEntry(message: SimMessage, oa: Party, user: Party): object {
  const [from, to] = message.from === 'oa' ? [oa, user] : [user, oa];
  return {
    message_id: message.id,
    src: message.from === 'oa' ? 0 : 1,
    time: message.at,
    type: typeOf(message),
    message: message.text ?? '',
    from_id: from.id,
    from_display_name: from.name,
    from_avatar: '',
    to_id: to.id,
    to_display_name: to.name,
    to_avatar: '',
    ...addressesOf(message),
  };
}

function typeOf({ gifUrl, imageUrl, sticker, elements, file, article, infoRequest }: SimMessage): string {
  if (gifUrl) return 'GIF';
  if (imageUrl) return 'photo';
  if (sticker) return 'sticker';
  if (elements) return 'links';
  return file || article || infoRequest ? 'link' : 'text';
}

function addressesOf({ gifUrl, imageUrl, file, article, infoRequest, elements }: SimMessage): object {
  const url = gifUrl ?? imageUrl ?? file?.url;
  const described = article?.title ?? infoRequest?.title ?? file?.name;
  return {
    ...(url !== undefined && { url }),
    ...((gifUrl ?? imageUrl) !== undefined && { thumb: url }),
    ...(described !== undefined && { description: described }),
    ...(elements && { links: elements.map(({ title, imageUrl: thumb }) => ({ title, thumb: thumb ?? '' })) }),
  };
}
