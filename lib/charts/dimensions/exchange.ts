import type { Category } from '@/lib/forms/parts/bin'
import type { Row } from '@/lib/ledger/schema/rows'
import { EXCHANGE_LABELS } from '@/words/exchanges'

/** What is exchanged with Russia, by direction. The last category of each direction takes the remaining rows. */
export const EXCHANGES = {
  'to-russia': [
    { id: 'munitions', label: EXCHANGE_LABELS.munitions, paint: 'topic-munitions' },
    { id: 'troops', label: EXCHANGE_LABELS.troops, paint: 'topic-troops' },
    { id: 'workers', label: EXCHANGE_LABELS.workers, paint: 'series-6' },
    { id: 'other-out', label: EXCHANGE_LABELS['other-out'], paint: 'faint' },
  ],
  both: [
    { id: 'links', label: EXCHANGE_LABELS.links, paint: 'muted' },
    { id: 'agreements', label: EXCHANGE_LABELS.agreements, paint: 'faint' },
    { id: 'barter', label: EXCHANGE_LABELS.barter, paint: 'counterpart-other' },
  ],
  'to-dprk': [
    { id: 'technology', label: EXCHANGE_LABELS.technology, paint: 'topic-technology' },
    { id: 'arms', label: EXCHANGE_LABELS.arms, paint: 'topic-weapons' },
    { id: 'oil', label: EXCHANGE_LABELS.oil, paint: 'ink' },
    { id: 'supplies', label: EXCHANGE_LABELS.supplies, paint: 'topic-economy' },
    { id: 'programmes', label: EXCHANGE_LABELS.programmes, paint: 'series-2' },
  ],
} as const satisfies Readonly<Record<NonNullable<Row<'events'>['flow']>, readonly Category[]>>

type Flow = keyof typeof EXCHANGES
export type ExchangeId = (typeof EXCHANGES)[Flow][number]['id']

/** What came back or went both ways, by kind of event. */
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

/** What an event exchanges with Russia; null where its row states no direction. */
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
