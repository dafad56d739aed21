/**
 * What a server tells of itself beside its requests.
 * @typedef {{ figures: import('./tell-figures.mjs').Figures, readiness: import('./health.mjs').Readiness }} Told
 */

/**
 * A figure that is read when it is asked for: its values, each with those of its labels.
 * @typedef {object} ToldMetric
 * @property {string} name that of a counter ends in `_total`
 * @property {string} help
 * @property {string[]} labelNames
 * @property {(told: Told) => readonly (readonly [number, ...string[]])[]} read
 */

/** @type {readonly ToldMetric[]} */
export const TOLD_METRICS = [
  {
    name: 'ledger_queue_jobs',
    help: 'What is drawn at the moment, and what waits for it, by queue.',
    labelNames: ['queue', 'state'],
    read: ({ figures: { queues } }) =>
      Object.entries(queues).flatMap(([queue, { running, waiting }]) => [
        [running, queue, 'running'],
        [waiting, queue, 'waiting'],
      ]),
  },
  {
    name: 'ledger_cache_bytes',
    help: 'Memory that kept answers take, by cache.',
    labelNames: ['cache'],
    read: ({ figures: { caches } }) => Object.entries(caches).map(([cache, { bytes }]) => [bytes, cache]),
  },
  {
    name: 'ledger_cache_limit_bytes',
    help: 'Memory that kept answers may take, by cache.',
    labelNames: ['cache'],
    read: ({ figures: { caches } }) =>
      Object.entries(caches).map(([cache, { maxBytes }]) => [maxBytes, cache]),
  },
  {
    name: 'ledger_cache_answers',
    help: 'Answers that are kept, by cache.',
    labelNames: ['cache'],
    read: ({ figures: { caches } }) => Object.entries(caches).map(([cache, { answers }]) => [answers, cache]),
  },
  {
    name: 'ledger_cache_requests_total',
    help: 'Requests whose answer was kept (hit) or had to be made (miss), by cache.',
    labelNames: ['cache', 'result'],
    read: ({ figures: { caches } }) =>
      Object.entries(caches).flatMap(([cache, { hits, misses }]) => [
        [hits, cache, 'hit'],
        [misses, cache, 'miss'],
      ]),
  },
  {
    name: 'ledger_renderers',
    help: 'Processes that draw.',
    labelNames: ['state'],
    read: ({
      readiness: {
        renderers: { ready, all },
      },
    }) => [
      [ready, 'ready'],
      [all - ready, 'starting'],
    ],
  },
  {
    name: 'ledger_renderer_restarts_total',
    help: 'How often processes that draw were started again.',
    labelNames: [],
    read: ({ figures: { renderers } }) => [[renderers.reduce((sum, { restarts }) => sum + restarts, 0)]],
  },
  {
    name: 'ledger_renderer_resident_memory_bytes',
    help: 'Memory of each process that draws, as it told some seconds ago; that of its child which paints is not in it.',
    labelNames: ['renderer'],
    read: ({ figures: { renderers } }) => renderers.map(({ memory }, at) => [memory, String(at)]),
  },
  {
    name: 'ledger_revision',
    help: 'The number of the revision that is served.',
    labelNames: [],
    read: ({ readiness: { revision } }) => [[revision?.number ?? 0]],
  },
  {
    name: 'ledger_trouble',
    help: '1 while something keeps a newer revision from being served; /readyz says what.',
    labelNames: [],
    read: ({ readiness: { trouble } }) => [[trouble === null ? 0 : 1]],
  },
  {
    name: 'ledger_draining',
    help: '1 once the server was asked to stop.',
    labelNames: [],
    read: ({ readiness: { isDraining } }) => [[isDraining ? 1 : 0]],
  },
  {
    name: 'ledger_build_info',
    help: 'The build that is served.',
    labelNames: ['build'],
    read: ({ readiness: { build } }) => [[1, build]],
  },
]
