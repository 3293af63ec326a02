/** What the OA may write of a person (contract §6). Dates as Zalo writes them: `dd/MM/yyyy`. */
export type UserChange = {
  readonly name?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly cityId?: string;
  readonly districtId?: string;
  readonly birthDate?: string;
  readonly alias?: string;
  readonly externalId?: string;
};

/** Only what is named: an empty field would erase what is there. */
export function changeBody(change: UserChange): Readonly<Record<string, unknown>> {
  const shared = present({
    name: change.name,
    phone: change.phone,
    address: change.address,
    city_id: change.cityId,
    district_id: change.districtId,
    user_dob: change.birthDate,
  });
  return {
    ...(Object.keys(shared).length === 0 ? {} : { shared_info: shared }),
    ...present({ user_alias: change.alias, user_external_id: change.externalId }),
  };
}

function present(fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const entries = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value.normalize('NFC')] as const],
  );
  return Object.fromEntries(entries);
}
