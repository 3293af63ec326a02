import type { Choice, Say } from './effect.js';
import type { Snapshot } from './flow.js';
import { choiceRef } from './place-key.js';
import { prompt } from './prompt.js';
import { MOST_BUTTONS, type PromptChoice } from './prompt-choices.js';
import { worded } from './scope.js';
import type { Session } from './session.js';
import { asShown, type Contents } from './worlds.js';

/** Choice id of "show more": `~` and the page that it opens. */
const MORE = '~';
/** In place of words that came to nothing: a message is never empty. */
const NOTHING_TO_SAY = '…';

/**
 * The message for where the person stands, after `lead` (an answer, a warning) if there is one. One message a
 * turn: it costs the ward one API request.
 */
export function speak(snapshot: Snapshot, session: Session, lead = ''): Say {
  const { text, picture, choices } = prompt(snapshot, session);
  const { place } = session;
  // only what authors wrote is a template
  const words = 'flow' in place ? worded(session, text) : text;
  const shown = choices.map(({ id, label, ref }): Choice => ({ id, label, ref: ref ?? choiceRef(place, id) }));
  return {
    do: 'say',
    // an author's text may come to nothing, a message may not
    text: [lead, words].filter(Boolean).join('\n\n') || NOTHING_TO_SAY,
    ...(picture === undefined || lead ? {} : { picture }),
    choices: shown,
    ...windowOf(snapshot, session, shown.length),
  };
}

function windowOf(snapshot: Snapshot, { place }: Session, total: number): Pick<Say, 'from' | 'count' | 'more'> {
  if (total <= MOST_BUTTONS) return { from: 0, count: total };
  // an answer is picked by its number out of the list: only menus are leafed through
  if (place.at !== 'menu') return { from: 0, count: MOST_BUTTONS };
  const perPage = MOST_BUTTONS - 1;
  const page = place.page % Math.ceil(total / perPage);
  const next = (page + 1) % Math.ceil(total / perPage);
  const more = { id: `${MORE}${next}`, label: snapshot.phrases.label_more };
  return { from: page * perPage, count: perPage, more: { ...more, ref: choiceRef(place, more.id) } };
}

/** A choice, and what people call it beside its label. */
export type OpenChoice = Choice & Pick<PromptChoice, 'also'>;

/** The choices that may be answered now, "show more" included: those that the person has before them. */
export function openChoices(contents: Contents, session: Session): readonly OpenChoice[] {
  const { snapshot, session: standing } = asShown(contents, session);
  const { choices, more } = speak(snapshot, standing);
  const asked = prompt(snapshot, standing).choices;
  const named = choices.map((choice): OpenChoice => {
    const also = asked.find(({ id }) => id === choice.id)?.also;
    return also ? { ...choice, also } : choice;
  });
  return more ? [...named, more] : named;
}

/** The choice with that id at the open question, "show more" included. */
export function findChoice(snapshot: Snapshot, session: Session, id: string): PromptChoice | undefined {
  const { place } = session;
  if (id.startsWith(MORE) && place.at === 'menu') {
    const page = Number(id.slice(MORE.length)) || 0;
    return { id, label: snapshot.phrases.label_more, target: { to: 'menu', flow: place.flow, page } };
  }
  return prompt(snapshot, session).choices.find((choice) => choice.id === id);
}
