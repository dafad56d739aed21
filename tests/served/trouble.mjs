/* Loaded into the processes of a server: what draws has trouble until it gets a signal, as with a ledger that has faults. */
if (process.argv[1]?.endsWith('renderer.mjs')) {
  const held = /** @type {Record<symbol, unknown>} */ (globalThis)
  const trouble = Symbol.for('alliance-ledger.trouble')
  held[trouble] = { since: '2026-12-01T00:00:00Z', reason: 'Revision 12 has a fault.' }
  process.on('SIGUSR2', () => {
    held[trouble] = null
  })
}
