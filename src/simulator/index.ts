export type { ApiControls, ResidentChange, ZbsRating } from './api-controls.js';
export type { SimButton, SimButtonPayload, SimElement, SimMessage } from './message.js';
export { DEFAULT_SETTINGS, type GroupAsset, type OaSettings } from './oa-settings.js';
export type { Simulator, SimulatorOptions } from './options.js';
export { RESIDENTS } from './residents.js';
export type { SimClock } from './sim-clock.js';
export { startSimulator } from './start-simulator.js';
export { TEMPLATES, type ZbsTemplate } from './zbs-template.js';
