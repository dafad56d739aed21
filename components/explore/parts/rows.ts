import { fetchJson } from '@/lib/http/fetch-json'
import type { PageRows } from '@/lib/site/rows-in-process'

const RETRIES = 2
const RETRY_MS = 1500

const fetched = new Map<string, Promise<PageRows>>()

const pause = () => new Promise((resolve) => setTimeout(resolve, RETRY_MS))

/** A busy server refuses for a moment; a line can break. */
async function fetchAgain(address: string, retries = RETRIES): Promise<PageRows> {
  try {
    return await fetchJson<PageRows>(address)
  } catch (error) {
    const isForGood = error instanceof Error && typeof error.cause === 'number' && error.cause < 500
    if (isForGood || retries === 0) throw error
    await pause()
    return fetchAgain(address, retries - 1)
  }
}

/** Fetches the rows of a page, once for all of its parts. */
export function fetchRows(address: string): Promise<PageRows> {
  const before = fetched.get(address)
  if (before !== undefined) return before
  const rows = fetchAgain(address)
  fetched.set(address, rows)
  rows.catch(() => fetched.delete(address))
  return rows
}
