import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';

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
    waits: counter('su_gia_so_send_waits_total', 'Messages put off, by what they wait for', 'reason'),
    spooled: new Gauge({
      name: 'su_gia_so_spool_waiting',
      help: 'Events that wait on disk for Redis',
      registers: [registry],
    }),
    grantLost: new Gauge({
      name: 'su_gia_so_zalo_grant_lost',
      help: '1 while nothing can be sent until an admin of the OA grants the app',
      registers: [registry],
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
