export type { EventContext, EventWriter } from './events/event-writer.js';
export { eventWriter } from './events/event-writer.js';
