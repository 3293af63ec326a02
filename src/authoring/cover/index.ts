export { type Coverage, coverageOf, describeCoverage, percentOf } from './report.js';
export { walkedIn } from './walked.js';
export { type Way, waysOf } from './way.js';
