import type { Event } from '@/lib/ledger/schema/rows'

/** Which events a declaration of `about.json` is of: all of them, without limits. */
export interface DeclaredEvents {
  readonly topics?: readonly string[]
  readonly kinds?: readonly string[]
  /** Landmarks alone. */
  readonly landmarks?: boolean
}

/** The columns of events that `isDeclared` reads. */
export const DECLARED_COLUMNS = ['topic', 'kind', 'landmark'] as const

/** Whether an event is one of those that are declared. */
export const isDeclared = (
  { topics, kinds, landmarks = false }: DeclaredEvents,
  { topic, kind, landmark }: Pick<Event, (typeof DECLARED_COLUMNS)[number]>,
): boolean =>
  (topics === undefined || topics.includes(topic)) &&
  (kinds === undefined || kinds.includes(kind)) &&
  (!landmarks || landmark)
