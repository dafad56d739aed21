import { use } from 'react'
import { Dock } from '@/components/ui/dock'
import { DrawnByServer } from '../view/drawn-by-server'
import { KnownDay } from './known-day'
import { KnownTrack } from './known-track'
import type { KnownTrackProps } from './use-known-days'

/** The days on which something became known, at the foot of the window. Without scripts a field does what the slider does. */
export function KnownSlider(props: KnownTrackProps) {
  return <Dock label="Time">{use(DrawnByServer) ? <KnownDay {...props} /> : <KnownTrack {...props} />}</Dock>
}
