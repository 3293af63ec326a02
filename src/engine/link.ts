import { fill } from './fill.js';
import type { Input, LinkReason } from './input.js';
import type { PhraseName, Phrases } from './phrases.js';

/** Why a link is suspicious, where the reason is one that helps to know the next one. */
const REASONS: Readonly<Partial<Record<LinkReason, PhraseName>>> = {
  impostor: 'link_why_impostor',
  'app-file': 'link_why_app_file',
  hidden: 'link_why_hidden',
};

type Link = Pick<Extract<Input, { kind: 'link' }>, 'verdict' | 'why'>;

/** What is told about a link, and what to do about it. */
export function linkWords(phrases: Phrases, { verdict, why }: Link): string {
  return fill(phrases[`link_${verdict}`], { why: phrases[REASONS[why] ?? 'link_why_other'] });
}
