import { clarifyPrompt } from './clarify-prompt.js';
import type { Snapshot } from './flow.js';
import { HOME, SAFETY } from './flow.js';
import { findFlow, findNotice } from './lookup.js';
import { withOffer } from './offer.js';
import { whoNamePrompt, whoPrompt } from './people-prompts.js';
import { goOn, goOnNote, human, type Prompt, toMenu } from './prompt-choices.js';
import type { Place, Session } from './session.js';
import { branchPrompt, commentPrompt, stepPrompt } from './steps/step-prompt.js';
import { donePrompt, needsPrompt, resumePrompt } from './task-prompts.js';

/** What is asked where the person stands, and what may be answered. The place must exist in the snapshot. */
export function prompt(snapshot: Snapshot, session: Session, place: Place = session.place): Prompt {
  return withOffer(snapshot, session, questionOf(snapshot, session, place));
}

function questionOf(snapshot: Snapshot, session: Session, place: Place): Prompt {
  const { greeting, phrases } = snapshot;
  switch (place.at) {
    case 'greeting':
      return {
        text: [greeting.say, greeting.keeps, greeting.consent].join('\n'),
        choices: [{ id: 'ok', label: greeting.ok, target: { to: 'menu', flow: HOME } }, human(snapshot)],
        affirm: 'ok',
      };
    case 'menu':
      return menuPrompt(snapshot, session, place.flow);
    case 'notice':
      return noticePrompt(snapshot, session, place);
    case 'needs':
      return needsPrompt(snapshot, place);
    case 'who':
      return whoPrompt(snapshot, session);
    case 'who-name':
      return whoNamePrompt(snapshot);
    case 'comment':
      return commentPrompt(snapshot, place);
    case 'step':
      return stepPrompt(snapshot, place);
    case 'branch':
      return branchPrompt(snapshot, place);
    case 'resume':
    case 'stopped':
      return resumePrompt(snapshot, place);
    case 'done':
      return donePrompt(snapshot, session, place);
    case 'handed-over':
      return { text: phrases.handed_over, choices: [...goOn(snapshot, session), toMenu(snapshot)] };
    case 'clarify':
      return clarifyPrompt(snapshot, place);
    case 'lost':
      return {
        text: phrases.lost,
        choices: [
          { id: 'here', label: phrases.label_go_on, target: { to: 'here' } },
          toMenu(snapshot),
          human(snapshot),
        ],
        affirm: 'here',
      };
  }
}

function noticePrompt(snapshot: Snapshot, session: Session, place: Extract<Place, { at: 'notice' }>): Prompt {
  const onward = goOn(snapshot, session);
  // whoever may have been cheated needs somebody before anything else
  const isUrgent = place.flow === HOME && place.notice === SAFETY;
  const ways = isUrgent ? [human(snapshot), ...onward] : [...onward, human(snapshot)];
  return { text: findNotice(snapshot, place)?.notice ?? '', choices: [...ways, toMenu(snapshot)] };
}

function menuPrompt(snapshot: Snapshot, session: Session, flowId: string): Prompt {
  const menu = findFlow(snapshot, flowId)?.menu;
  const ways = flowId === HOME ? [human(snapshot)] : [toMenu(snapshot), human(snapshot)];
  return {
    text: [...goOnNote(snapshot, session), menu?.say ?? ''].join('\n'),
    choices: [...goOn(snapshot, session), ...(menu?.choices ?? []), ...ways],
  };
}
