import type { Category } from '@/lib/forms/parts/bin'
import type { Row } from '@/lib/ledger/schema/rows'

/** What is exchanged with Russia, by the way that it goes; the last of each takes what no other does. */
export const EXCHANGES = {
  'to-russia': [
    { id: 'munitions', label: 'Munitions', paint: 'topic-munitions' },
    { id: 'troops', label: 'Troops', paint: 'topic-troops' },
    { id: 'workers', label: 'Workers', paint: 'series-6' },
    { id: 'other-out', label: 'Anything else', paint: 'faint' },
  ],
  both: [
    { id: 'links', label: 'Rail, road, air and freight', paint: 'muted' },
    { id: 'agreements', label: 'Treaty, talks and agreements', paint: 'faint' },
    { id: 'barter', label: 'Reports and sanctions on both', paint: 'counterpart-other' },
  ],
  'to-dprk': [
    { id: 'technology', label: 'Technology and training', paint: 'topic-technology' },
    { id: 'arms', label: 'Air defence and other arms', paint: 'topic-weapons' },
    { id: 'oil', label: 'Oil', paint: 'ink' },
    { id: 'supplies', label: 'Food, money and gifts', paint: 'topic-economy' },
    { id: 'programmes', label: 'Study, health and travel', paint: 'series-2' },
  ],
} as const satisfies Readonly<Record<NonNullable<Row<'events'>['flow']>, readonly Category[]>>

type Flow = keyof typeof EXCHANGES
export type ExchangeId = (typeof EXCHANGES)[Flow][number]['id']

/** The words of all of them, for a filter. */
export const EXCHANGE_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(EXCHANGES)
    .flat()
    .map(({ id, label }) => [id, label]),
)

/** What came back or went both ways, by the kind of event. */
const BACK: { readonly [K in Row<'events'>['kind']]?: ExchangeId } = {
  'technology-assistance': 'technology',
  training: 'technology',
  launched: 'technology',
  'system-delivered': 'arms',
  'transfer-alleged': 'arms',
  'oil-supply': 'oil',
  'food-supply': 'supplies',
  finance: 'supplies',
  ceremony: 'supplies',
}
const BOTH: { readonly [K in Row<'events'>['kind']]?: ExchangeId } = {
  'delivery-detected': 'links',
  infrastructure: 'links',
  'transport-link': 'links',
  agreement: 'agreements',
  'trade-mission': 'agreements',
  treaty: 'agreements',
  visit: 'agreements',
}

/** What an event exchanges with Russia; null where its row names no way. */
export function exchangeOf({
  flow,
  topic,
  kind,
}: Pick<Row<'events'>, 'flow' | 'topic' | 'kind'>): ExchangeId | null {
  switch (flow) {
    case null:
      return null
    case 'to-russia':
      if (topic === 'troops' || topic === 'munitions') return topic
      return kind === 'labour' ? 'workers' : 'other-out'
    case 'both':
      return BOTH[kind] ?? 'barter'
    case 'to-dprk':
      return BACK[kind] ?? 'programmes'
    default:
      return flow satisfies never
  }
}
