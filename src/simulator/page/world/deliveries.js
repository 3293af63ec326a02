/** For each of a resident's messages, how its last delivery to the bot went; in words. */
export function createDeliveries() {
  const words = new Map();
  return {
    of: (message) => words.get(message.id) ?? 'Chưa giao tới bot',
    /** Takes note of an exchange; answers the id of the message that it was about, if of one. */
    note({ kind, event, requestBody, status, retry }) {
      const id = kind === 'webhook' && event?.startsWith('user_send') ? requestBody?.message?.msg_id : undefined;
      if (id === undefined) return undefined;
      const attempt = retry > 0 ? `, lần gửi lại ${retry}` : '';
      words.set(
        id,
        status === 200 ? `Bot đã nhận${attempt}` : `Bot chưa nhận (${status || 'không trả lời'}${attempt})`,
      );
      return id;
    },
  };
}
