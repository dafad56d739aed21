import { fetchJson } from '@/lib/http/fetch-json'
import { type DatedEvent, eventsOfTimeline } from '@/lib/site/newest-events'
import { type PackedTimeline, unpackTimeline } from '@/lib/timeline/pack'

/** All events of a revision. */
export const fetchEvents = async (revision: number): Promise<readonly DatedEvent[]> =>
  eventsOfTimeline(unpackTimeline(await fetchJson<PackedTimeline>(`/timeline.rows.json?rev=${revision}`)))
