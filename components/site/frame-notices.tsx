import { Notice } from '@/components/ui/notice'
import type { Problem } from '@/lib/http/problem'
import type { Revision } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import { Ignored } from './ignored'

/** What a reader of a frame must know: what of its address was ignored, and that newer data exists than it shows. */
export function FrameNotices({
  whole,
  view,
  problems,
  revision,
  newest,
}: {
  /** The address of the page that shows the same with the newest data. */
  whole: string
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
            <a href={whole}>Read it with the newest data</a>
          </p>
        </Notice>
      )}
    </>
  )
}
