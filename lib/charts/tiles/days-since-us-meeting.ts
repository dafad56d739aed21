import { TILE_LABELS } from '@/words/tiles'
import { LEADERS_COLUMNS, leadersMet } from '../dimensions/contact'
import { daysSince } from './days-since'

export const daysSinceUsMeeting = daysSince({
  id: 'days-since-us-meeting',
  label: TILE_LABELS['days-since-us-meeting'],
  paint: 'counterpart-USA',
  chart: 'us-silence',
  topic: 'diplomacy',
  unit: ['meeting', 'meetings'],
  columns: LEADERS_COLUMNS,
  matches: (row) => row.counterpart === 'USA' && leadersMet(row),
})
