import { useEffect, useState } from 'react'
import useSWR from 'swr'
import useSWRSubscription from 'swr/subscription'
import { Button } from '@/components/ui/button'
import { fetchJson } from '@/lib/http/fetch-json'
import { LIVE_PATH } from '@/lib/http/live-path.mjs'
import { noticeNewerBuild } from '../build/newer-build'
import { followLive, type Live } from './follow-live'
import { noteRevision, readRevision } from './read-revision'

/** How often a page asks whose stream says what it has to. */
const INTERVAL_MS = 5 * 60_000
/** And how often where none does. */
const WITHOUT_STREAM_MS = 15_000
const CHECKS = { revalidateOnMount: true, dedupingInterval: 5000 } as const
const BUILD = process.env.LEDGER_BUILD

/** Whether the build of this page is no longer served; a file with its name is. */
const isReplaced = (file: string) =>
  fetch(file, { method: 'HEAD', cache: 'no-store' }).then(({ status }) => status === 404)

/**
 * Hears of a newer revision and of a newer build of the site, and asks for both while nothing is heard, whenever the window
 * gets the focus and every few minutes. Offers to load them.
 */
export function NewerData({ revision }: { revision: number }) {
  const { data: live } = useSWRSubscription<Live | null, Error, typeof LIVE_PATH>(LIVE_PATH, (_, { next }) =>
    followLive((told) => next(null, told)),
  )
  // A server that is behind this page hears of nothing newer for some time: others may.
  const isLive = live != null && live.revision >= revision
  const { data: asked } = useSWR<{ revision: number }>('/api/v1/ledger', fetchJson, {
    ...CHECKS,
    refreshInterval: isLive ? INTERVAL_MS : WITHOUT_STREAM_MS,
  })
  const { data: replaced, mutate: askForBuild } = useSWR(
    `/_next/static/${BUILD}/_buildManifest.js`,
    isReplaced,
    { ...CHECKS, refreshInterval: INTERVAL_MS },
  )
  const isOtherBuild = live != null && live.build !== BUILD
  useEffect(() => {
    // While servers change one by one, an older one may be heard.
    if (isOtherBuild) askForBuild()
  }, [isOtherBuild, askForBuild])
  useEffect(() => {
    if (replaced) noticeNewerBuild()
  }, [replaced])
  const [readBefore] = useState(readRevision)
  useEffect(() => noteRevision(revision), [revision])

  const newest = Math.max(live?.revision ?? 0, asked?.revision ?? 0)
  const offer =
    newest > revision
      ? [`Revision ${newest} was published.`, 'Read the newer data']
      : readBefore > revision
        ? [
            `This is revision ${revision}. You were at revision ${readBefore}, which cannot be reached just now.`,
            'Ask again',
          ]
        : replaced
          ? ['This site was updated.', 'Open the page anew']
          : null
  if (offer === null) return null
  const openAnew = () => {
    noteRevision(newest)
    window.location.reload()
  }
  return (
    <p className="ml-4 border border-muted bg-paper px-3 py-2 text-sm">
      {offer[0]} <Button onClick={openAnew}>{offer[1]}</Button>
    </p>
  )
}
