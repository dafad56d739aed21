import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { TOLD_METRICS } from './told-metrics.mjs'

/** From a stored page to the longest that what draws may take. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 45]

/** Figures for Prometheus. No label is an address, or anything else that a client may make up. */
export class Metrics {
  #registry = new Registry()
  #requests
  #durations
  #underWay

  /** @param {() => import('./told-metrics.mjs').Told} told */
  constructor(told) {
    const registers = [this.#registry]
    collectDefaultMetrics({ register: this.#registry })
    this.#requests = new Counter({
      name: 'http_requests_total',
      help: 'Requests, by kind of address and by status, which is "aborted" where the client left before its answer.',
      labelNames: ['kind', 'status'],
      registers,
    })
    this.#durations = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'From a request to the end of its answer; event streams, which have no end, are not in it.',
      labelNames: ['kind'],
      buckets: SECONDS,
      registers,
    })
    this.#underWay = new Gauge({
      name: 'http_requests_under_way',
      help: 'Requests that are being answered; of event streams, those that are open.',
      labelNames: ['kind'],
      registers,
    })
    for (const { name, help, labelNames, read } of TOLD_METRICS) {
      const configuration = { name, help, labelNames, registers }
      if (name.endsWith('_total'))
        new Counter({
          ...configuration,
          collect() {
            this.reset()
            for (const [value, ...labels] of read(told())) this.labels(...labels).inc(value)
          },
        })
      else
        new Gauge({
          ...configuration,
          collect() {
            this.reset()
            for (const [value, ...labels] of read(told())) this.labels(...labels).set(value)
          },
        })
    }
  }

  /** @param {import('./kind-of.mjs').Kind} kind */
  begin(kind) {
    this.#underWay.inc({ kind })
  }

  /**
   * @param {import('./kind-of.mjs').Kind} kind
   * @param {string} status
   * @param {number} seconds
   */
  end(kind, status, seconds) {
    this.#underWay.dec({ kind })
    this.#requests.inc({ kind, status })
    if (kind !== 'event stream') this.#durations.observe({ kind }, seconds)
  }

  get contentType() {
    return this.#registry.contentType
  }

  /** All of them, in the text format of Prometheus. */
  text() {
    return this.#registry.metrics()
  }
}
