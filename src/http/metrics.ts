import { Counter, collectDefaultMetrics, Registry } from 'prom-client';

/** The app's counters, in a registry of its own so that two apps in one process do not share them. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counter = (name: string, help: string, label = 'result') =>
    new Counter({ name, help, labelNames: [label], registers: [registry] });
  return {
    registry,
    webhooks: counter('su_gia_so_webhooks_total', 'Webhook deliveries by what became of them'),
    events: counter('su_gia_so_events_total', 'Verified webhook events by kind', 'kind'),
    turns: counter('su_gia_so_turns_total', 'Turns by result'),
    sends: counter('su_gia_so_sends_total', 'Messages to residents by result'),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
