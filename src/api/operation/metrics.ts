import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { aheadOf } from '../../domain/log/ahead-of.ts';
import type { LocalLog } from '../../store/event-store.ts';
import type { Views } from '../views.ts';

const latencyBuckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface Metrics {
  readonly registry: Registry;
  /** By type of command and outcome: `recorded`, `repeated`, or the code of the problem. */
  readonly commandSeconds: Histogram<'command' | 'outcome'>;
  readonly appendSeconds: Histogram<'outcome'>;
}

/** In a registry of their own: two servers in one process (as in tests) don't count into each other. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    commandSeconds: new Histogram({
      name: 'holdpoint_command_seconds',
      help: 'Time from a complete command to its answer, by type of command and outcome.',
      labelNames: ['command', 'outcome'],
      buckets: latencyBuckets,
      registers: [registry],
    }),
    appendSeconds: new Histogram({
      name: 'holdpoint_append_seconds',
      help: 'Time that the store takes for a durable append, by outcome.',
      labelNames: ['outcome'],
      buckets: latencyBuckets,
      registers: [registry],
    }),
  };
}

/** Gauges that are read from the log and the views whenever they are asked for. */
export function measureLog(metrics: Metrics, log: LocalLog, views: Views, now: () => number): void {
  const registers = [metrics.registry];
  new Gauge({
    name: 'holdpoint_log_length',
    help: 'Entries in the log, as far as this process has it.',
    registers,
    collect() {
      this.set(log.head().sequence);
    },
  });
  new Gauge({
    name: 'holdpoint_log_ahead_seconds',
    help: "Seconds by which the log's time is ahead of the server's clock; 0 where it is not.",
    registers,
    collect() {
      this.set(aheadOf(log.head().logTime, now()) / 1000);
    },
  });
  new Gauge({
    name: 'holdpoint_view_lag',
    help: 'Entries of the log that a view has not read yet.',
    labelNames: ['view'],
    registers,
    collect() {
      const { sequence } = log.head();
      for (const view of views.status()) this.set({ view: view.name }, Math.max(0, sequence - view.sequence));
    },
  });
  new Gauge({
    name: 'holdpoint_view_stopped',
    help: 'The sequence of the entry that a view can not read; 0 while it reads.',
    labelNames: ['view'],
    registers,
    collect() {
      for (const view of views.status()) this.set({ view: view.name }, view.stopped?.sequence ?? 0);
    },
  });
}
