import type { Ground, Place } from './session.js';

/** A place as text, e.g. `step/vneid/quen-mat-khau/mo-ung-dung`. Buttons carry it, so that an old one is known as old. */
export function placeKey(place: Place): string {
  switch (place.at) {
    case 'greeting':
    case 'handed-over':
    case 'lost':
    case 'who':
    case 'who-name':
      return place.at;
    case 'clarify':
      return ['clarify', ...place.suggested.map(({ topic }) => topic)].join('/');
    case 'menu':
      return `menu/${place.flow}`;
    case 'notice':
      return `notice/${place.flow}/${place.notice}`;
    case 'needs':
    case 'done':
      return `${place.at}/${place.flow}/${place.task}`;
    case 'branch':
      return `branch/${place.flow}/${place.task}/${place.step}/${place.branch}`;
    default:
      return `${place.at}/${place.flow}/${place.task}/${place.step}`;
  }
}

/** The place that a key names, as it is when one first comes to it; null for a key that names none, or a card. */
export function parsePlaceKey(key: string): Ground | null {
  const [at, flow = '', task = '', step = '', branch = ''] = key.split('/');
  switch (at) {
    case 'greeting':
    case 'handed-over':
    case 'who':
    case 'who-name':
      return { at };
    case 'menu':
      return { at, flow, page: 0 };
    case 'notice':
      return { at, flow, notice: task };
    case 'needs':
    case 'done':
      return { at, flow, task };
    case 'step':
    case 'comment':
    case 'resume':
    case 'stopped':
      return { at, flow, task, step, index: 0 };
    case 'branch':
      return { at, flow, task, step, index: 0, branch };
    default:
      return null;
  }
}

/** What a button sends back as text, e.g. `#menu/vneid:quen-mat-khau`. It begins with `#` as Zalo's syntax filter wants. */
export function choiceRef(place: Place, choiceId: string): string {
  return `#${placeKey(place)}:${choiceId}`;
}

/** Splits what `choiceRef` made; null for any other text. */
export function parseRef(ref: string): { readonly key: string; readonly choiceId: string } | null {
  const match = /^#([a-z0-9/.-]+):([a-z0-9.~-]+)$/.exec(ref);
  return match?.[1] && match[2] ? { key: match[1], choiceId: match[2] } : null;
}
