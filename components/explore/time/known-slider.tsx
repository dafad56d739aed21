import { Dock } from '@/components/ui/dock'
import { KnownTrack } from './known-track'
import type { KnownTrackProps } from './use-known-days'

/** The days on which something became known, at the foot of the window. Without scripts a field does what the slider does. */
export function KnownSlider(props: KnownTrackProps) {
  return (
    <Dock label="Time">
      <KnownTrack {...props} />
    </Dock>
  )
}
