import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from './issue.js';
import { type PointsFile, pointsSchema, type WardFile, wardSchema } from './schema.js';
import { checkShape, readYaml } from './yaml-file.js';

/** A ward: its own name, numbers and hours, and its mobile support points. */
export type Ward = {
  readonly slug: string;
  readonly name: string;
  readonly city: string;
  readonly oaName: string;
  readonly hotlines: WardFile['hotlines'];
  readonly hours: WardFile['hours'];
  readonly points: PointsFile['points'];
  readonly address?: WardFile['address'];
  readonly channels: WardFile['channels'];
  readonly handbook?: WardFile['handbook'];
  /** Neighbourhoods (tổ dân phố), in the order in which they are asked for. */
  readonly areas: WardFile['areas'];
};

export function loadWard(
  root: string,
  slug: string,
): { readonly ward: Ward | null; readonly issues: readonly Issue[] } {
  const wards = listWards(root);
  if (!wards.includes(slug)) return { ward: null, issues: [noSuchWard(slug, wards)] };
  const folder = join('content', 'wards', slug);
  const read = (name: string) => readYaml(join(root, folder, name), join(folder, name));
  const wardFile = read('ward.yaml');
  const ward = checkShape(wardFile, wardSchema);
  const points = checkShape(read('points.yaml'), pointsSchema);
  const issues = [...ward.issues, ...points.issues];
  if (!ward.value || !points.value) return { ward: null, issues };
  if (ward.value.slug !== slug) {
    return { ward: null, issues: [wardFile.issue(['slug'], `phải là “${slug}”, giống tên thư mục`)] };
  }
  const { oa_name: oaName, ...rest } = ward.value;
  return { ward: { ...rest, oaName, points: points.value.points }, issues };
}

function noSuchWard(slug: string, wards: readonly string[]): Issue {
  const what = `không có phường “${slug}” trong content/wards/`;
  return { file: `content/wards/${slug}`, line: 1, col: 1, path: '', what, hint: `hiện có: ${wards.join(', ')}` };
}

/** The wards that content/wards/ has a folder for. */
export function listWards(root: string): readonly string[] {
  const folder = join(root, 'content', 'wards');
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory())
    .sort();
}
