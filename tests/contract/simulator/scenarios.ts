import { accountScenarios } from './account-scenarios.js';
import { messageScenarios } from './message-scenarios.js';
import { outreachScenarios } from './outreach-scenarios.js';
import type { Scenario } from './scenario.js';

/** All that one does with the client: each runs against the simulator, and again against what was recorded there. */
export const SCENARIOS: readonly Scenario[] = [...messageScenarios, ...accountScenarios, ...outreachScenarios];
