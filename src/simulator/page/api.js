async function call(path, body) {
  const answer = await fetch(`/simulator${path}`, {
    ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

const act = (residentId, action, body = {}) => call(`/residents/${residentId}/${action}`, body);

export const loadState = async () => (await call('/state')).json();
export const loadChat = async (residentId) => (await call(`/residents/${residentId}/messages`)).json();

export const say = (residentId, text) => act(residentId, 'say', { text });
export const tap = (residentId, messageId, choice) => act(residentId, 'tap', { messageId, choice });
export const follow = (residentId) => act(residentId, 'follow');
export const unfollow = (residentId) => act(residentId, 'unfollow');
export const clickChatNow = (residentId) => act(residentId, 'chatnow');

/** Hears the simulator; `onOpen` runs at each (re)connection, since what happened in between was missed. */
export function listen({ onOpen, onMessage, onResident, onLost }) {
  const source = new EventSource('/simulator/events');
  source.addEventListener('open', onOpen);
  source.addEventListener('error', onLost);
  source.addEventListener('message', (event) => onMessage(JSON.parse(event.data)));
  source.addEventListener('resident', (event) => onResident(JSON.parse(event.data)));
}
