import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DESCRIPTOR, withVersion } from '@/lib/ledger/load/descriptor'
import { columnsOf, fileOf } from '@/lib/ledger/load/parse'
import { release } from '@/lib/ledger/revisions/release'
import type { FileName } from '@/lib/ledger/schema/rows'

type Cells = Readonly<Record<string, string>>
export type SampleTables = { readonly [F in FileName]?: readonly Cells[] }

const source = { titled: 'stated', kind: 'press', verified: 'stored-page', relay: 'direct', since: '1' }

/** A ledger of a few rows in which every rule holds. */
export const SAMPLE: Required<SampleTables> = {
  sources: [
    {
      ...source,
      id: 'paper-one',
      title: 'One, with a comma',
      url: 'https://example.org/1',
      published: '2024-11-02',
    },
    { ...source, id: 'paper-two', title: 'Two', url: 'https://example.org/2', published: '2024-10' },
  ],
  actors: [
    {
      id: 'kor-nis',
      name: 'National Intelligence Service',
      short_name: 'NIS',
      country: 'KOR',
      side: 'south-korea',
      kind: 'intelligence',
      since: '1',
    },
    {
      id: 'ukr-hur',
      name: 'Main Intelligence Directorate',
      short_name: 'HUR',
      country: 'UKR',
      side: 'ukraine',
      kind: 'intelligence',
      since: '1',
    },
  ],
  people: [{ id: 'kim-jong-un', name: 'Kim Jong Un', country: 'PRK', since: '1' }],
  places: [
    { id: 'wonsan', name: 'Wonsan', kind: 'city', lat: '39.15', lon: '127.44', country: 'PRK', since: '1' },
  ],
  indicators: [
    {
      id: 'troops.sent',
      topic: 'troops',
      label: 'Troops sent',
      unit: 'persons',
      measure: 'stock',
      definition: 'All soldiers sent.',
      since: '1',
    },
    {
      id: 'growth',
      topic: 'economy',
      label: 'Growth',
      unit: '%',
      measure: 'rate',
      definition: 'Growth in a year.',
      since: '1',
    },
  ],
  estimates: [
    {
      id: 'claim-nis',
      indicator: 'troops.sent',
      claimant: 'kor-nis',
      asserted: '2024-10-23',
      about: '2024-10-23',
      best: '3000',
      qualifier: 'about',
      sources: 'paper-one;paper-two',
      since: '1',
    },
    {
      id: 'claim-hur',
      indicator: 'troops.sent',
      claimant: 'ukr-hur',
      asserted: '2024-10',
      about: '2024-10-01/2024-10-24',
      low: '10000',
      high: '12000',
      qualifier: 'range',
      sources: 'paper-one',
      since: '1',
    },
  ],
  events: [
    {
      id: 'meeting',
      date: '2024-10-30',
      topic: 'diplomacy',
      kind: 'visit',
      system: '',
      level: 'leader',
      counterpart: 'RUS',
      actors: 'PRK;RUS',
      people: 'kim-jong-un',
      place: 'wonsan',
      headline: 'A meeting',
      landmark: 'true',
      sources: 'paper-one',
      since: '1',
    },
  ],
  'missile-tests': [
    {
      id: 'test-1',
      date: '2024-10-30',
      date_kst: '2024-10-31',
      time_utc: '22:10',
      salvo_index: '1',
      salvo_size: '2',
      missile: 'hwasong-19',
      class: 'ICBM',
      site: 'wonsan',
      apogee_km: '7687',
      sources: 'paper-two',
      since: '1',
    },
  ],
  missiles: [
    {
      id: 'hwasong-19',
      name: 'Hwasong-19',
      class: 'ICBM',
      status: 'flight-tested',
      sources: 'paper-two',
      since: '1',
    },
  ],
  'cruise-launches': [
    { id: 'cruise-1', date: '2024-10-30', class: 'cruise', sources: 'paper-two', since: '1' },
  ],
  series: [
    {
      id: 'growth-2023',
      indicator: 'growth',
      period: '2023',
      value: '-0.2',
      claimant: 'kor-nis',
      sources: 'paper-two',
      since: '1',
    },
  ],
  coverage: [
    {
      id: 'coverage-troops',
      topic: 'troops',
      tables: 'events;estimates',
      from: '2024-01-01',
      to: '2024-11-30',
      density: 'dense',
      since: '1',
    },
  ],
  annotations: [
    {
      id: 'annotation-meeting',
      chart: 'troops-sent',
      date: '2024-10-30',
      words: 'A meeting',
      event: 'meeting',
      since: '1',
    },
  ],
  checks: [
    {
      id: 'check-claim-nis',
      row: 'claim-nis',
      revision: '1',
      date: '2024-11-20',
      outcome: 'confirmed',
      compared: 'number;dates',
      pages: 'paper-one',
      since: '1',
    },
  ],
  names: [
    {
      id: 'name-wonsan-ko',
      of: 'wonsan',
      language: 'ko',
      name: '원산',
      basis: 'usual',
      since: '1',
    },
  ],
  revisions: [],
}

const cell = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A table as the text of its CSV file. */
export function csvOf(table: FileName, rows: readonly Cells[]): string {
  const columns = columnsOf(table)
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','))
  return [columns.join(','), ...lines].map((line) => `${line}\n`).join('')
}

/** Writes a data directory of its own with the sample and what a test wants otherwise. Returns its path. */
export function writeLedger(tables: SampleTables = {}): string {
  const directory = mkdtempSync(join(tmpdir(), 'ledger-'))
  mkdirSync(directory, { recursive: true })
  for (const [table, rows] of Object.entries({ ...SAMPLE, ...tables }) as [FileName, readonly Cells[]][])
    writeFileSync(join(directory, fileOf(table)), csvOf(table, rows))
  writeFileSync(join(directory, DESCRIPTOR), withVersion(readFileSync(join('data', DESCRIPTOR), 'utf8'), 0))
  return directory
}

/** The sample as its first revision of 2024-12-01. */
export function releasedLedger(tables: SampleTables = {}): string {
  const directory = writeLedger(tables)
  release(directory, 'The first revision.', '2024-12-01')
  return directory
}

/** Rows of the sample's table with other cells in one of them. */
export function sampleWith(table: FileName, id: string, cells: Cells): readonly Cells[] {
  return SAMPLE[table].map((row) => (row.id === id ? { ...row, ...cells } : row))
}
