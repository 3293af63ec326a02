import { type DeliveryContext, flatBase, type PersonBase, personOf, type Readers } from './event-base.js';
import { type Fields, fieldsAt, idAt, textAt } from './fields.js';
import { partiesByOa } from './parties.js';

/** The contact details of a person, as they typed them. Two shapes are in use; both are read (contract §2.7). */
export type SubmittedInfo = {
  readonly name: string | null;
  /** `84…` */
  readonly phone: string | null;
  /** dd/MM/yyyy */
  readonly birthday: string | null;
  readonly gender: string | null;
  readonly city: string | null;
  /** Only in the older shape: districts ended with the merger of 2025. */
  readonly district: string | null;
  readonly ward: string | null;
  readonly address: string | null;
};

/** A person answered a request for contact details. */
export type SubmitInfoEvent = PersonBase & { readonly kind: 'submit-info'; readonly info: SubmittedInfo };

export const submitInfoReaders: Readers<SubmitInfoEvent> = [['user_submit_info', readSubmitInfo]];

function readSubmitInfo(body: Fields, name: string, { oaId }: DeliveryContext): SubmitInfoEvent | null {
  const parties = partiesByOa(body, oaId, 'user');
  const info = fieldsAt(body, 'info');
  if (!parties || !info) return null;
  const base = flatBase(body, name, parties.userId, parties.oaId);
  return { kind: 'submit-info', ...base, ...personOf(body, parties.userId), info: infoOf(info) };
}

function infoOf(info: Fields): SubmittedInfo {
  const place = fieldsAt(info, 'full_address');
  return {
    name: textAt(info, 'name'),
    phone: idAt(info, 'phone'),
    birthday: textAt(info, 'user_dob'),
    gender: textAt(info, 'gender'),
    city: place ? textAt(place, 'user_city') : textAt(info, 'city'),
    district: textAt(info, 'district'),
    ward: place ? textAt(place, 'user_ward') : textAt(info, 'ward'),
    address: place ? textAt(place, 'user_address') : textAt(info, 'address'),
  };
}
