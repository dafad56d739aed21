/**
 * What a server holds and did: of each cache and queue, and of each process that draws.
 * @typedef {object} Figures
 * @property {import('./answers.mjs').Answers['figures']['caches']} caches
 * @property {import('./answers.mjs').Answers['figures']['queues']} queues
 * @property {import('./renderers.mjs').Renderers['figures']} renderers
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
