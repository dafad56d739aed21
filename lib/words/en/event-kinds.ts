import { EVENT_KINDS } from '@/lib/ledger/schema/vocabulary'

type Kind = keyof typeof EVENT_KINDS

/** The plural of kinds that can be counted; others, such as combat, have none. */
const MANY: { readonly [K in Kind]?: string } = {
  accident: 'Accidents',
  agreement: 'Agreements',
  assessment: 'Assessments',
  call: 'Telephone calls',
  ceremony: 'Ceremonies',
  confirmation: 'Confirmations',
  congress: 'Party congresses',
  denial: 'Denials',
  'economy-plan': 'Economic plans',
  'engine-test': 'Engine tests',
  'first-test': 'First tests',
  'first-use': 'First uses',
  'forensic-finding': 'Forensic findings',
  inspection: 'Inspections',
  'intelligence-disclosure': 'Intelligence disclosures',
  'joint-statement': 'Joint statements',
  letter: 'Letters sent',
  memorial: 'Memorials',
  'military-delegation': 'Military delegations',
  'monitoring-report': 'Monitoring reports',
  parade: 'Parades',
  'party-meeting': 'Party meetings',
  'policy-statement': 'Policy statements',
  'production-order': 'Production orders',
  speech: 'Speeches',
  statement: 'Statements',
  summit: 'Summits',
  test: 'Tests',
  'trade-mission': 'Trade missions',
  treaty: 'Treaties',
  visit: 'Visits',
  'visit-factory': 'Factory visits',
}

/** What events of a kind are called in titles: `Visits`; `Events` `filed under “Combat”` of a kind without a plural. */
export function eventsOfKind(kind: string): { readonly head: string; readonly tail: string } {
  const id = kind as Kind
  const many = MANY[id]
  return many === undefined
    ? { head: 'Events', tail: `filed under “${EVENT_KINDS[id] ?? kind}”` }
    : { head: many, tail: '' }
}
