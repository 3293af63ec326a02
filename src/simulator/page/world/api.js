async function call(path, body) {
  const answer = await fetch(`/simulator${path}`, {
    ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}
const read = async (path, body) => (await call(path, body)).json();

export const loadState = () => read('/state');
export const loadChat = (residentId) => read(`/residents/${residentId}/messages`);
export const loadExchanges = () => read('/exchanges');

/** What a resident's thumb does: say, tap, sticker, image, follow, … with the action's own fields. */
export const act = (residentId, action, body = {}) => call(`/residents/${residentId}/${action}`, body);

export const addResident = (profile) => read('/residents', profile);
export const answerAsStaff = (residentId, answer) => call(`/residents/${residentId}/staff`, answer);
export const moveClock = (move) => call('/clock', move);
export const setFaults = (faults) => call('/faults', faults);
export const setWebhook = (webhook) => call('/webhook', webhook);
export const probeWebhook = (isSigned) => read('/webhook/probe', { signed: isSigned });
export const resubscribe = () => call('/webhook/resubscribe', {});

/** Hears the simulator; `onOpen` runs at each (re)connection, since what happened in between was missed. */
export function listen({ onOpen, onLost, ...hearers }) {
  const source = new EventSource('/simulator/events');
  source.addEventListener('open', onOpen);
  source.addEventListener('error', onLost);
  for (const [kind, hear] of Object.entries(hearers))
    source.addEventListener(kind, (event) => hear(JSON.parse(event.data)));
}
