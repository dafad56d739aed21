/**
 * What a server holds and did: of each cache, and of each process that draws.
 * @typedef {object} Figures
 * @property {Record<'stored' | 'made', { answers: number, bytes: number, maxBytes: number }>} caches
 * @property {readonly { pid: number | null, asked: number, waiting: number }[]} renderers
 */

/**
 * Tells the process that started this one, whenever it asks for them; nobody can ask over the web.
 * @param {() => Figures} figures
 */
export function tellFigures(figures) {
  if (process.send === undefined) return
  process.on('message', () => process.send?.(figures()))
  // The server ends when it is asked to, whoever listens.
  process.channel?.unref()
}
