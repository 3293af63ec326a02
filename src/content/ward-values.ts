import type { Ward } from './ward.js';

/**
 * What `{ward.…}` stands for in flows, phrases and frequent questions. `hours`, `point_hours`, `address`, `channels` and
 * `handbook` are whole sentences or lines: where the ward has told nothing, or nothing verified, they say so and where to ask.
 */
export function wardValues(ward: Ward): Readonly<Record<string, string>> {
  const hotline = ward.hotlines[0]?.number ?? '';
  const unknown = (what: string) => `${what} cháu chưa có ạ, bác gọi ${hotline} để hỏi.`;
  return {
    'ward.name': ward.name,
    'ward.city': ward.city,
    'ward.hotline': hotline,
    'ward.points': listed(ward.points.map(({ name }) => name)) || unknown('Danh sách điểm hỗ trợ'),
    'ward.hours': ward.hours.verified ? weekOf(ward.hours) : unknown('Giờ làm việc của phường'),
    'ward.point_hours': hoursOfPoints(ward) || unknown('Ngày giờ từng điểm'),
    'ward.address': ward.address?.verified ? `Trụ sở phường: ${ward.address.text}.` : unknown('Địa chỉ trụ sở phường'),
    'ward.channels': channelsOf(ward) + (ward.channels.length > 0 ? '' : `\n${unknown('Kênh khác')}`),
    'ward.handbook': ward.handbook?.verified ? ward.handbook.text : unknown('Cẩm nang số của phường'),
  };
}

/** Its OA first. */
function channelsOf({ oaName, channels }: Ward): string {
  return listed([`Zalo: ${oaName}`, ...channels.map(({ label, at }) => `${label}: ${at}`)]);
}

function weekOf({ weekdays, saturday }: Ward['hours']): string {
  return `Thứ Hai đến thứ Sáu: ${dayOf(weekdays)}.\nThứ Bảy: ${dayOf(saturday)}.`;
}

function dayOf(spans: readonly string[]): string {
  return spans.map((span) => span.split('-').map(spoken).join(' đến ')).join(', ') || 'nghỉ';
}

/** `07:30` as people say it: “7 giờ 30”. */
function spoken(time: string): string {
  const [hour, minute] = time.split(':').map(Number);
  return minute ? `${hour} giờ ${minute}` : `${hour} giờ`;
}

/** Empty where no point has told its hours. */
function hoursOfPoints({ points }: Ward): string {
  return listed(
    points.flatMap((point) => (point.hours_verified && point.hours ? [`${point.name}: ${point.hours}`] : [])),
  );
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `• ${line}`).join('\n');
}
