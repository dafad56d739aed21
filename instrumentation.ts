/** Run by Next.js once before a server answers: without a sound ledger it does not start. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { followLedger } = await import('@/lib/ledger/load/follow-ledger')
  followLedger()
}
