import { Notice } from '@/components/ui/notice'
import type { Problem } from '@/lib/http/problem'
import type { Revision } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import { Ignored } from './ignored'

/** The notices of an embed: parameters of its address that were ignored, and newer data than a pinned revision. */
export function FrameNotices({
  newestHref,
  view,
  problems,
  revision,
  newest,
}: {
  /** The address of the page that shows the same view of the newest data. */
  newestHref: string
  view: View
  problems: readonly Problem[]
  revision: Revision
  newest: Revision
}) {
  return (
    <>
      <Ignored problems={problems} />
      {view.rev !== null && newest.number > revision.number && (
        <Notice label="Pinned">
          <p>
            Pinned to revision {revision.number}; the newest is {newest.number}.{' '}
            <a href={newestHref}>Read it with the newest data</a>
          </p>
        </Notice>
      )}
    </>
  )
}
