import { KnownTrack } from './known-track'
import type { KnownTrackProps } from './use-known-days'

/** A slider over the days on which something became known, for who has scripts: the field for a day does the same. */
export function KnownSlider(props: KnownTrackProps) {
  return (
    <div className="mt-4 noscript:hidden min-h-22 max-w-[46rem] print:hidden">
      <KnownTrack {...props} />
    </div>
  )
}
