export type { BotMessage } from './bot-message.js';
export { type Conversation, startConversation } from './conversation.js';
export { type TurnTrace, takeInput } from './turn.js';
