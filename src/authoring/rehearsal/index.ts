export type { BotMessage } from './bot-message.js';
export { type Conversation, startConversation } from './conversation.js';
export { letPass } from './let-pass.js';
export { type TurnTrace, takeInput } from './turn.js';
