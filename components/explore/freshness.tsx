'use client'

import useSWR from 'swr'
import { fetchJson } from './fetch-json'

const MINUTES = 5

/**
 * Asks now and then, and when the reader comes back, whether a newer revision was published, and then offers it.
 * It lies over the corner of the window: nothing that is being read moves.
 */
export function Freshness({ revision }: { revision: number }) {
  const { data } = useSWR<{ revision: number }>('/api/v1/ledger', fetchJson, {
    refreshInterval: MINUTES * 60_000,
    revalidateOnMount: true,
    dedupingInterval: 30_000,
  })
  const newer = data !== undefined && data.revision > revision
  return (
    <div role="status" className="controls fixed right-4 bottom-4 z-10">
      {newer && (
        <p className="border border-muted bg-paper px-3 py-2 text-sm">
          Revision {data.revision} was published.{' '}
          <button type="button" className="cursor-pointer underline" onClick={() => window.location.reload()}>
            Read the newer data
          </button>
        </p>
      )}
    </div>
  )
}
