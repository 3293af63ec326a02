import type { AttachmentShelf } from '../attachment-shelf.js';
import type { Ids } from '../ids.js';
import type { Ledger } from '../ledger.js';
import type { OaSettings } from '../oa-settings.js';
import type { SimulatorOptions } from '../options.js';
import type { ResidentBook } from '../resident-book.js';
import type { SimClock } from '../sim-clock.js';
import type { StateStore } from '../state-store.js';
import type { Tally } from '../tally.js';
import type { TokenBook } from '../token-book.js';
import type { Wallet } from '../wallet.js';
import type { Courier } from '../webhook/courier.js';
import type { EventWriter } from '../webhook/events.js';

/** What the endpoints work with; each names the part that it needs by `Pick`. */
export type ApiDeps = {
  readonly app: SimulatorOptions['app'];
  readonly oa: SimulatorOptions['oa'];
  /** the OA's settings at this moment */
  readonly settings: () => OaSettings;
  readonly changeSettings: (change: Partial<OaSettings>) => void;
  readonly wallet: Wallet;
  readonly tokens: TokenBook;
  readonly residents: ResidentBook;
  readonly ledger: Ledger;
  readonly attachments: AttachmentShelf;
  /** address at which an upload is served back */
  readonly attachmentUrl: (attachmentId: string) => string;
  readonly courier: Courier;
  readonly events: EventWriter;
  readonly clock: SimClock;
  readonly ids: Ids;
  readonly tally: Tally;
  readonly store: StateStore;
};
