/** Whether it went wrong: no answer, another status than 200, or an error inside a 200 (contract §3.1). */
export function hasFailed({ status, responseBody }) {
  return status !== 200 || Number(responseBody?.error ?? 0) !== 0;
}

/** "user_send_text", or "POST /v3.0/oa/message/cs". */
export const nameOf = (exchange) =>
  exchange.kind === 'webhook' ? exchange.event : `${exchange.method} ${exchange.path.split('?')[0]}`;

/** What became of it, in a word or a number. */
export function resultOf({ status, failure, responseBody }) {
  const error = Number(responseBody?.error ?? 0);
  if (status === 0) return failure === 'timeout' ? 'quá 2 giây' : 'đứt';
  return error === 0 ? String(status) : `lỗi ${error}`;
}

/** The ids of the people whom it is about. */
export function residentsOf({ requestBody: body, path = '' }) {
  const ids = [
    body?.sender?.id,
    body?.recipient?.id,
    body?.recipient?.user_id,
    body?.follower?.id,
    body?.user_id,
    ...(decode(path).match(/\d{15,20}/g) ?? []),
  ];
  return ids.filter((id) => typeof id === 'string');
}

/** All of it as text: what one searches in, and what is copied. */
export function textOf(exchange) {
  return [requestText(exchange), responseText(exchange)].join('\n\n');
}

export function requestText(exchange) {
  const line = exchange.kind === 'webhook' ? `POST ${exchange.url}` : `${exchange.method} ${decode(exchange.path)}`;
  return [line, headersText(exchange.requestHeaders), '', pretty(exchange.requestBody)].join('\n').trim();
}

export function responseText({ status, failure, responseBody, kind }) {
  if (status === 0) return failure === 'timeout' ? 'Không trả lời trong 2 giây' : 'Không có trả lời';
  return [`HTTP ${status}`, '', kind === 'webhook' ? '' : pretty(responseBody)].join('\n').trim();
}

const headersText = (headers = {}) =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');

function pretty(body) {
  if (body === undefined || body === null) return '';
  return typeof body === 'string' ? body : JSON.stringify(body, null, 2);
}

// a query may hold anything, also what is not encoded well
function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
