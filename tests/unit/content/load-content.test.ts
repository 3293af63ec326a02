import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ContentError, formatIssue, inspectContent, listWards, loadContent } from '../../../src/content/index.js';
import { copyContent } from './temp-content.js';

const WARD = 'tay-tuu';

function change(root: string, file: string, edit: (text: string) => string): void {
  const path = join(root, file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}

const issuesOf = (root: string, ward = WARD) => inspectContent(root, ward).issues.map(formatIssue);

describe('the shipped content', () => {
  test.each(listWards('.'))('has no issue for the ward %s', (ward) => {
    expect(issuesOf('.', ward)).toEqual([]);
  });

  test('has an entry in the main menu for every system of the topic list', () => {
    const ids = loadContent('.', WARD)
      .snapshot.flows.get('home')
      ?.menu.choices.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        ...['vneid', 'ihanoi', 'etax', 'vssid', 'dvc', 'bdhvs', 'chu-ky-so', 'thanh-toan'],
        ...['an-toan', 'sim', 'phuong', 'bot'],
      ]),
    );
  });

  test('leaves no brace of the ward’s to be filled in later', () => {
    const { greeting, flows, phrases } = loadContent('.', WARD).snapshot;
    expect(JSON.stringify([greeting, phrases, [...flows.values()].map(({ menu }) => menu)])).not.toContain('{ward.');
  });

  test('has the same hash each time it is loaded', () => {
    expect(loadContent('.', WARD).snapshot.hash).toBe(loadContent('.', WARD).snapshot.hash);
  });

  test('has another hash when one word is another', () => {
    const root = copyContent();
    change(root, 'content/phrases.yaml', (text) => text.replace(/^hello: .*$/m, 'hello: Chào bác ạ.'));
    expect(loadContent(root, WARD).snapshot.hash).not.toBe(loadContent('.', WARD).snapshot.hash);
  });
});

describe('a ward', () => {
  const NO_SUCH_WARD =
    'content/wards/tay-tu:1:1 không có phường “tay-tu” trong content/wards/\n    → hiện có: phuong-mau, tay-tuu';
  const withTwoWards = () => {
    const root = copyContent();
    cpSync(join(root, 'content/wards/tay-tuu'), join(root, 'content/wards/phuong-mau'), { recursive: true });
    change(root, 'content/wards/phuong-mau/ward.yaml', (text) => text.replace('slug: tay-tuu', 'slug: phuong-mau'));
    return root;
  };

  test('without a folder is an issue that lists the wards there are', () => {
    expect(issuesOf(withTwoWards(), 'tay-tu')).toEqual([NO_SUCH_WARD]);
  });

  test('without a folder stops the start with a message and not with a missing file', () => {
    const root = withTwoWards();
    expect(() => loadContent(root, 'tay-tu')).toThrow(new ContentError(inspectContent(root, 'tay-tu').issues));
    expect(() => loadContent(root, 'tay-tu')).toThrow(NO_SUCH_WARD);
  });

  test.each(['', '.', '..', '../wards/tay-tuu', 'TAY-TUU'])('%j is no ward', (slug) => {
    expect(issuesOf(withTwoWards(), slug)).toHaveLength(1);
  });

  test('with a folder that lacks a file is an issue at that file', () => {
    const root = copyContent();
    rmSync(join(root, 'content/wards/tay-tuu/points.yaml'));
    expect(issuesOf(root)).toEqual(['content/wards/tay-tuu/points.yaml:1:1 không có tệp này\n    → tạo tệp này']);
  });

  test('whose slug is not its folder’s name is told what it must be', () => {
    const root = copyContent();
    change(root, 'content/wards/tay-tuu/ward.yaml', (text) => text.replace('slug: tay-tuu', 'slug: tay-tu'));
    expect(issuesOf(root)).toEqual(['content/wards/tay-tuu/ward.yaml:1:1 slug: phải là “tay-tuu”, giống tên thư mục']);
  });

  test('gives its name to what the bot says', () => {
    const root = copyContent();
    change(root, 'content/wards/tay-tuu/ward.yaml', (text) => text.replace('name: phường Tây Tựu', 'name: phường Mẫu'));
    expect(loadContent(root, WARD).snapshot.greeting.say).toContain('phường Mẫu');
  });

  test('is found among folders only', () => {
    const root = withTwoWards();
    writeFileSync(join(root, 'content/wards/README.md'), 'x');
    expect(listWards(root)).toEqual(['phuong-mau', 'tay-tuu']);
  });
});

describe('the main menu and the phrases', () => {
  test('a menu entry whose flow has no file is told with the one that was meant', () => {
    const root = copyContent();
    change(root, 'flows/home.yaml', (text) => text.replace('flow: vneid', 'flow: vneidd'));
    expect(issuesOf(root)).toEqual([
      expect.stringMatching(
        /^flows\/home\.yaml:\d+:7 menu\.choices\.0\.flow: không có tệp flows\/vneidd\.yaml\n {4}→ có phải ý bạn là “vneid”\?$/,
      ),
    ]);
  });

  test('a menu entry with neither a flow nor something to say is told what it needs', () => {
    const root = copyContent();
    change(root, 'flows/home.yaml', (text) => text.replace('\n      flow: vneid', ''));
    expect(issuesOf(root)).toEqual([
      expect.stringMatching(/^flows\/home\.yaml:\d+:7 menu\.choices\.0: mỗi mục cần id, label và một trong hai/),
    ]);
  });

  test('a missing phrase is named', () => {
    const root = copyContent();
    change(root, 'content/phrases.yaml', (text) => text.replace(/^hello: .*\n/m, ''));
    expect(issuesOf(root)).toEqual([expect.stringMatching(/^content\/phrases\.yaml:\d+:1 hello: \S/)]);
  });

  test('a phrase with a placeholder that it may not use is told what it may', () => {
    const root = copyContent();
    change(root, 'content/phrases.yaml', (text) => text.replace(/^progress: .*$/m, 'progress: "Bước {stepp}/{steps}"'));
    expect(issuesOf(root)).toEqual([
      expect.stringMatching(/^content\/phrases\.yaml:\d+:1 progress: không có giá trị “\{stepp\}”\n {4}→ .*“step”/),
    ]);
  });

  test('a missing home.yaml is an issue and not an exception', () => {
    const root = copyContent();
    rmSync(join(root, 'flows/home.yaml'));
    expect(issuesOf(root)).toEqual(['flows/home.yaml:1:1 không có tệp này\n    → tạo tệp này']);
  });
});
