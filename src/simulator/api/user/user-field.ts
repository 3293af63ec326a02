const field = (key: string, name: string, dataType: string) => ({
  key,
  name,
  data_type: dataType,
  field_type: 'system',
});

/** The fields that every OA has; the ones of its own making are not imitated (contract §6). */
export const USER_FIELDS = [
  field('name', 'Họ và tên', 'text'),
  field('phone', 'Số điện thoại', 'phone'),
  field('user_dob', 'Ngày sinh', 'datetime'),
  field('address', 'Địa chỉ', 'text'),
  field('city', 'Tỉnh/Thành phố', 'text'),
  field('district', 'Quận/Huyện', 'text'),
] as const;
