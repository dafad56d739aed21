import { fetchJson } from '@/lib/http/fetch-json'
import { eventsOfTimeline, type NewestEvents, newestEvents, type Topics } from '@/lib/site/newest-events'
import { type PackedTimeline, unpackTimeline } from '@/lib/timeline/pack'
import type { View } from '@/lib/views/parameters'

/** Lists the newest events of any view of a revision, all of whose events it fetches. */
export async function fetchLists(
  revision: number,
  topics: Topics,
  also: readonly string[],
): Promise<(view: View) => NewestEvents> {
  const timeline = unpackTimeline(await fetchJson<PackedTimeline>(`/timeline.rows.json?rev=${revision}`))
  const events = eventsOfTimeline(timeline)
  return (view) => newestEvents(events, view, timeline.revision.date, topics, also)
}
