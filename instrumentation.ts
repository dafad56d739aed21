/** Run by Next.js once before a server answers: without a sound ledger, and sound stories of it, it does not start. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { followLedger } = await import('@/lib/ledger/store/follow-ledger')
  const { prepareSearch } = await import('@/lib/search/prepare-search')
  try {
    await followLedger(undefined, prepareSearch)
    const { requireStories } = await import('@/lib/documents/story/stories')
    requireStories()
  } catch (error) {
    // Next.js would note it, and answer every request with an error.
    console.error(`\n${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  }
}
