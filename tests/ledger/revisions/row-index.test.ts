import { expect, test } from 'vitest'
import { ledger } from '@/lib/ledger/load/served'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import { snapshot } from '@/lib/ledger/revisions/snapshot'

test('the last version of a row is found, of the last set that has it', () => {
  const { tables } = ledger()
  const [person] = tables.people
  if (person === undefined) throw new Error('nobody')
  const later = { ...person, since: person.since + 1, name: 'Later' }
  const versions = { ...tables, people: [later, person] }
  expect(rowIndex(versions).row('people', person.id)).toBe(later)
  expect(rowIndex(versions, tables).row('people', person.id)).toBe(person)
  expect(rowIndex(tables, versions).row('people', person.id)).toBe(later)
  expect(rowIndex(versions, { ...tables, people: [] }).row('people', person.id)).toBe(later)
  expect(rowIndex(versions).row('people', 'nobody')).toBeNull()
  // A row of evidence in a snapshot is the assessed one.
  const at = snapshot(ledger())
  const [event] = at.tables.events
  expect(rowIndex(tables, at.tables).row('events', event?.id ?? '')).toBe(event)
})
