const MENTION = /\[@[\w-]+\]/g;

/**
 * A group text as a person would read it aloud: mentions are text of the form `[@<id>]`, of a person, of the OA, or of
 * the group for everyone (contract §2.9). Runs of blanks become one.
 */
export function withoutMentions(text: string): string {
  return text.replace(MENTION, ' ').replace(/ {2,}/g, ' ').trim();
}
