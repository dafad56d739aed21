import { TABLES } from '@/lib/ledger/schema/rows'
import { ALL_CAVEATS, VERIFIED } from '@/lib/ledger/schema/vocabulary'
import { day, integer, type Json, list, object, oneOf, orNull, reference, text, truth } from './json-schema'

const links = list(reference('RecordLink'))

/** The schemas of `RecordView` and its parts. */
export const RECORD_SCHEMAS: Readonly<Record<string, Json>> = {
  RecordLink: object({ id: text, label: text, date: orNull(text), sourcing: text, state: text }, [
    'sourcing',
    'state',
  ]),
  CitedSource: object({
    id: text,
    title: text,
    publisher: orNull(text),
    kind: text,
    url: orNull(text),
    published: orNull(text),
    verified: oneOf(Object.keys(VERIFIED)),
    checked: text,
    relay: orNull(text),
  }),
  OtherClaim: object({
    id: text,
    claimant: text,
    quantity: text,
    asserted: text,
    about: text,
    current: truth,
    state: text,
    overlaps: truth,
    sameTime: truth,
    distance: orNull(text),
    sourcing: orNull(text),
  }),
  ClaimContext: object({
    quantity: text,
    claimant: reference('RecordLink'),
    side: text,
    indicator: reference('RecordLink'),
    definition: text,
    current: truth,
    state: text,
    replacedBy: orNull(reference('RecordLink')),
    rivals: list(reference('OtherClaim')),
    contradictors: list(text),
    own: list(reference('OtherClaim')),
  }),
  RecordReading: object({
    id: text,
    sentence: text,
    note: orNull(text),
    pages: links,
    current: truth,
  }),
  RecordVersion: object({
    since: integer,
    sinceDate: orNull(day),
    until: orNull(integer),
    untilDate: orNull(day),
    changes: list(object({ label: text, before: text, after: text })),
  }),
  Record: object({
    id: text,
    table: oneOf(TABLES),
    kind: text,
    title: text,
    sentence: text,
    revision: object({ number: integer, date: day }),
    pinned: truth,
    known: orNull(day),
    asOf: day,
    standing: oneOf(['visible', 'closed', 'later']),
    notYetKnown: truth,
    fields: list(object({ key: text, label: text, value: { anyOf: [text, links] } })),
    sources: list(reference('CitedSource')),
    readings: list(reference('RecordReading')),
    caveats: list(object({ id: oneOf(Object.keys(ALL_CAVEATS)), words: text })),
    claim: orNull(reference('ClaimContext')),
    related: list(object({ title: text, total: integer, records: links })),
    versions: list(reference('RecordVersion')),
  }),
}
