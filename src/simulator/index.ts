export type { SimButton, SimButtonPayload, SimElement, SimMessage } from './message.js';
export type { SimClock, Simulator, SimulatorOptions } from './options.js';
export { RESIDENTS } from './residents.js';
export { startSimulator } from './start-simulator.js';
