import useSWR from 'swr'
import { Button } from '@/components/ui/button'
import { fetchJson } from '@/lib/http/fetch-json'

const INTERVAL_MS = 5 * 60_000

/** Checks every few minutes, and whenever the window gets the focus, for a newer revision, and offers to load it. */
export function NewerData({ revision }: { revision: number }) {
  const { data } = useSWR<{ revision: number }>('/api/v1/ledger', fetchJson, {
    refreshInterval: INTERVAL_MS,
    revalidateOnMount: true,
    dedupingInterval: 30_000,
  })
  if (data === undefined || data.revision <= revision) return null
  return (
    <p className="border border-muted bg-paper px-3 py-2 text-sm">
      Revision {data.revision} was published.{' '}
      <Button onClick={() => window.location.reload()}>Read the newer data</Button>
    </p>
  )
}
