import { useEffect } from 'react'
import useSWR from 'swr'
import { Button } from '@/components/ui/button'
import { fetchJson } from '@/lib/http/fetch-json'
import { noticeNewerBuild } from '../build/newer-build'

const INTERVAL_MS = 5 * 60_000
const CHECKS = { refreshInterval: INTERVAL_MS, revalidateOnMount: true, dedupingInterval: 30_000 } as const

/** Whether the build of this page is no longer served; a file with its name is. */
const isReplaced = (file: string) =>
  fetch(file, { method: 'HEAD', cache: 'no-store' }).then(({ status }) => status === 404)

/**
 * Checks every few minutes, and whenever the window gets the focus, for a newer revision and a newer build of the site, and
 * offers to load it.
 */
export function NewerData({ revision }: { revision: number }) {
  const { data } = useSWR<{ revision: number }>('/api/v1/ledger', fetchJson, CHECKS)
  const { data: replaced } = useSWR(
    `/_next/static/${process.env.LEDGER_BUILD}/_buildManifest.js`,
    isReplaced,
    CHECKS,
  )
  useEffect(() => {
    if (replaced) noticeNewerBuild()
  }, [replaced])
  const isNewer = data !== undefined && data.revision > revision
  if (!isNewer && !replaced) return null
  return (
    <p className="border border-muted bg-paper px-3 py-2 text-sm">
      {isNewer ? `Revision ${data.revision} was published.` : 'This site was updated.'}{' '}
      <Button onClick={() => window.location.reload()}>
        {isNewer ? 'Read the newer data' : 'Open the page anew'}
      </Button>
    </p>
  )
}
