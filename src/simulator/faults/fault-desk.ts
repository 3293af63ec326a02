import { createListeners } from '../listeners.js';
import type { EventFault, FaultRule, RequestFault } from './rule.js';
import { faultScript } from './script.js';

/** The faults that the page's switches know. */
export type FaultSwitches = {
  /** added to every answer, milliseconds */
  readonly latencyMs: number;
  /** strikes the next request and is then off */
  readonly failNext: 'cut-before' | 'cut-after' | '5xx' | 'revoked' | null;
  /** every event arrives twice, byte for byte */
  readonly duplicateWebhooks: boolean;
  /** two events of one person that follow each other arrive in the other order */
  readonly reorderWebhooks: boolean;
  /** before every first attempt, milliseconds */
  readonly webhookDelayMs: number;
};

export type Faults = {
  switches(): FaultSwitches;
  set(change: Partial<FaultSwitches>): void;
  /** Replaces the script; its counters start at zero. An empty list ends it. */
  script(rules: readonly FaultRule[], options?: { readonly seed?: number }): void;
  /** Nothing fails any more. */
  clear(): void;
};

/** What happens to one request: `fault`, and whatever the caller sees of it `latencyMs` later. */
export type RequestFate = { readonly latencyMs: number; readonly fault: Exclude<RequestFault, object> | null };

export type EventFate = {
  readonly delayMs: number;
  readonly isDuplicated: boolean;
  readonly isSwapped: boolean;
  /** how long after the first delivery the same bytes come once more; null: never */
  readonly repeatAfterMs: number | null;
};

export type FaultDesk = Faults & {
  requestFate(path: string): RequestFate;
  eventFate(name: string): EventFate;
  onSwitch(listener: (switches: FaultSwitches) => void): () => void;
};

const NONE: FaultSwitches = {
  latencyMs: 0,
  failNext: null,
  duplicateWebhooks: false,
  reorderWebhooks: false,
  webhookDelayMs: 0,
};

/** The script decides before the switches do; a latency of either kind adds to the other. */
export function faultDesk(): FaultDesk {
  let switches = NONE;
  let script = faultScript([]);
  const switched = createListeners<FaultSwitches>();

  const set = (change: Partial<FaultSwitches>) => {
    switches = { ...switches, ...change };
    switched.emit(switches);
  };

  return {
    switches: () => switches,
    set,
    script(rules, { seed } = {}) {
      script = faultScript(rules, seed);
    },
    clear() {
      script = faultScript([]);
      set(NONE);
    },
    requestFate(path) {
      const scripted = script.request(path);
      const { latencyMs, failNext } = switches;
      if (typeof scripted === 'object') return { latencyMs: latencyMs + scripted.latencyMs, fault: null };
      if (scripted !== undefined) return { latencyMs, fault: scripted };
      if (failNext !== null) set({ failNext: null });
      return { latencyMs, fault: failNext };
    },
    eventFate: (name) => fateOf(script.event(name), switches),
    onSwitch: switched.on,
  };
}

function fateOf(scripted: EventFault | undefined, switches: FaultSwitches): EventFate {
  const timed: { delayMs?: number; repeatAfterMs?: number } = typeof scripted === 'object' ? scripted : {};
  return {
    delayMs: switches.webhookDelayMs + (timed.delayMs ?? 0),
    repeatAfterMs: timed.repeatAfterMs ?? null,
    isDuplicated: switches.duplicateWebhooks || scripted === 'duplicate',
    isSwapped: switches.reorderWebhooks || scripted === 'swap',
  };
}
