export { type Affected, affectedPeople } from './affected-people.js';
export { type Change, type ChangeKind, compareContents } from './compare-contents.js';
export { type Destination, destination, type Way } from './destination.js';
