/** The sample that the console posts when a URL is saved (contract §1.3); sender and recipient are those of the docs. */
export const probeBody = (appId: string): string =>
  JSON.stringify({
    app_id: appId,
    sender: { id: '246000000000000000' },
    user_id_by_app: '552000000000000000',
    recipient: { id: '388000000000000000' },
    event_name: 'user_send_text',
    message: { text: 'This is testing message', msg_id: 'This is message id' },
    timestamp: '154390853474',
  });
