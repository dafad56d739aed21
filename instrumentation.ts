/** Run by Next.js once before a server answers: without a sound ledger it does not start. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { followLedger } = await import('@/lib/ledger/load/follow-ledger')
  try {
    followLedger()
  } catch (error) {
    // Next.js would note it, and answer every request with an error.
    console.error(`\n${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  }
}
