import type { Category } from '@/lib/forms/parts/bin'
import type { Paint } from '@/lib/forms/theme/paint'
import type { Event } from '@/lib/ledger/schema/rows'
import { idsOf, TOPICS } from '@/lib/ledger/schema/vocabulary'
import type { Noun } from '@/words/counted-rows'
import { DECLARED_COLUMNS, type DeclaredEvents, isDeclared } from '../../parts/declared-events'
import type { DeclaredWords } from './declared-words'

/** A declared chart of events: which they are, and what they are called. */
export type OfEvents = DeclaredWords & { readonly events: DeclaredEvents; readonly unit: Noun }

export const TOPIC_CATEGORIES: readonly (Category & { readonly paint: Paint })[] = idsOf(TOPICS).map(
  (id) => ({ id, label: TOPICS[id], paint: `topic-${id}`, parameter: 'topics' }),
)
export const topicOf = ({ topic }: Pick<Event, 'topic'>): Category['id'] => topic

/** The rows of a declared chart of events, and what it reads of them. */
export const eventsOf = ({ events }: OfEvents) => ({
  includes: (row: Parameters<typeof isDeclared>[1]) => isDeclared(events, row),
  columns: [...DECLARED_COLUMNS, 'headline'] as const,
  lookups: [] as const,
  filters: ['topics', 'kinds', 'support', 'without'] as const,
})
