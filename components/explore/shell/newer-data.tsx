import useSWR from 'swr'
import { Button } from '@/components/ui/button'
import { fetchJson } from '@/lib/http/fetch-json'

const MINUTES = 5

/** Asks now and then, and whenever the reader comes back, whether a newer revision was published, and then offers it. */
export function NewerData({ revision }: { revision: number }) {
  const { data } = useSWR<{ revision: number }>('/api/v1/ledger', fetchJson, {
    refreshInterval: MINUTES * 60_000,
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
