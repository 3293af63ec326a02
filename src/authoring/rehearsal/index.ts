export type { BotMessage } from './bot-message.js';
export { type Conversation, startConversation, type TurnTrace } from './conversation.js';
