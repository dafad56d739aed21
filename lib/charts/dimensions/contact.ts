import type { Shape } from '@/lib/forms/model'
import type { Category } from '@/lib/forms/parts/bin'
import type { Paint } from '@/lib/forms/theme/paint'
import type { Event } from '@/lib/ledger/schema/rows'
import { OTHERS } from '@/words/filters'
import { partyWords } from '@/words/parties'
import { OTHER } from '../parts/ranked-categories'

/** The means of contact, by kind of event. Kinds that are not listed are no contacts. */
const MEANS: { readonly [K in Event['kind']]?: 'meeting' | 'message' | 'document' } = {
  summit: 'meeting',
  visit: 'meeting',
  parliament: 'meeting',
  party: 'meeting',
  congress: 'meeting',
  ceremony: 'meeting',
  'military-delegation': 'meeting',
  'trade-mission': 'meeting',
  letter: 'message',
  call: 'message',
  agreement: 'document',
  'joint-statement': 'document',
  treaty: 'document',
}

export const CONTACT_SHAPES: Readonly<Record<'meeting' | 'message' | 'document', Shape>> = {
  meeting: 'circle',
  message: 'triangle',
  document: 'square',
}

type ContactColumns = Pick<Event, 'kind' | 'level' | 'counterpart'>

/** The means of an event that was a contact with its counterpart; null for others, such as a statement about it. */
export function contactMeans({ kind, level, counterpart }: ContactColumns) {
  return level === null || counterpart === null ? null : (MEANS[kind] ?? null)
}

const NAMED_COUNTERPARTS = ['RUS', 'CHN', 'USA', 'KOR'] as const

/** The counterparts with their own colour; all others share one. */
export const COUNTERPARTS: readonly (Category & { readonly paint: Paint })[] = [
  ...NAMED_COUNTERPARTS.map((id) => ({
    id,
    label: partyWords(id),
    paint: `counterpart-${id}` as const,
    parameter: 'counterparts' as const,
  })),
  { id: OTHER, label: OTHERS, paint: 'counterpart-other' },
]

/** The entry of `COUNTERPARTS` that an event belongs to. */
export function counterpartCategory({ counterpart }: ContactColumns): Category['id'] {
  return NAMED_COUNTERPARTS.find((id) => id === counterpart) ?? OTHER
}
