import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { Assessed, Chart } from '@/lib/charts/chart'
import { csv } from '@/lib/exports/formats/csv'
import { excelCsv } from '@/lib/exports/formats/excel-csv'
import { json } from '@/lib/exports/formats/json'
import type { ExportInput } from '@/lib/exports/request/export-input'
import { exportColumns } from '@/lib/exports/rows/columns'
import type { EvidenceTable } from '@/lib/ledger/schema/rows'
import { SCHEMAS } from '@/lib/ledger/schema/schema'
import { sample } from './sample'

/** The whole of one evidence table as an export. */
function wholeTable(table: EvidenceTable): ExportInput {
  const base = sample('Sample')
  const rows = base.snapshot.tables[table] as readonly Assessed[]
  return {
    ...base,
    chart: { ...base.chart, table } as Chart,
    reading: {
      ...base.reading,
      selected: { ...base.reading.selected, rows, notYetKnown: 0, leftOut: 0, total: rows.length },
    },
  }
}

async function read(table: EvidenceTable): Promise<Record<string, string>[]> {
  return parse((await csv(wholeTable(table))) as string, { columns: true, record_delimiter: '\r\n' })
}

const TABLES = ['estimates', 'events', 'missile-tests', 'missiles', 'cruise-launches', 'series'] as const

describe('csv', () => {
  it.each(TABLES)('holds every row of %s under the ledger’s own column names', async (table) => {
    const records = await read(table)
    const { reading, snapshot } = wholeTable(table)
    expect(records).toHaveLength(reading.selected.rows.length)
    const names = Object.keys(records[0] ?? {})
    expect(new Set(names).size).toBe(names.length)
    for (const column of Object.keys(SCHEMAS[table].shape)) {
      if (column === 'until') expect(names).not.toContain(column)
      else expect(names).toContain(column)
    }
    expect(names.slice(names.indexOf('known'))).toEqual([
      ...['known', 'weakness', 'weakness_words', 'support'],
      ...(table === 'estimates' ? ['state', 'state_words', 'replaced_by'] : []),
      ...['record', 'since', 'revision'],
    ])
    for (const { id, record, revision } of records) {
      expect(revision).toBe(String(snapshot.revision.number))
      expect(record).toBe(`https://ledger.example/records/${id}?rev=${snapshot.revision.number}`)
    }
  })

  it.each(TABLES)('gives each source of %s its address, in step with its id', async (table) => {
    const { snapshot } = wholeTable(table)
    const addresses = new Map(snapshot.tables.sources.map(({ id, url }) => [id, url ?? '']))
    for (const { sources = '', source_urls } of await read(table))
      expect(source_urls).toBe(
        sources
          .split(';')
          .map((id) => addresses.get(id))
          .join(';'),
      )
  })

  it('spells out who claims what', async () => {
    const records = await read('estimates')
    const nis = records.find(({ claimant }) => claimant === 'kor-nis')
    expect(nis).toMatchObject({
      claimant_name: 'National Intelligence Service (Republic of Korea)',
      claimant_side: 'south-korea',
    })
    for (const record of records) {
      expect(record.indicator_label).not.toBe('')
      expect(record.unit).not.toBe('')
      for (const bound of [record.low, record.best, record.high]) expect(bound).toMatch(/^(-?\d+(\.\d+)?)?$/)
    }
  })

  it.each(TABLES)(
    'has a form of %s for Excel, which is the same cells after a byte order mark',
    async (table) => {
      const text = (await excelCsv(wholeTable(table))) as string
      expect(text.charCodeAt(0)).toBe(0xfeff)
      const records: Record<string, string>[] = parse(text, {
        bom: true,
        columns: true,
        record_delimiter: '\r\n',
      })
      const plain = await read(table)
      expect(records).toHaveLength(plain.length)
      for (const [index, record] of records.entries())
        for (const [column, cell] of Object.entries(record))
          expect([plain[index]?.[column], `'${plain[index]?.[column]}`], column).toContain(cell)
      // A month is kept from becoming its first day.
      const months = records.flatMap(({ date = '' }) => (/^'?\d{4}-\d\d$/.test(date) ? date : []))
      for (const month of months) expect(month).toMatch(/^'/)
    },
  )

  it('begins with its header, without a byte order mark, and tells numbers from formulas', async () => {
    const text = (await csv(wholeTable('series'))) as string
    expect(text).toMatch(/^id,indicator,indicator_label,unit,measure,/)
    const values = (await read('series')).map(({ value }) => value)
    expect(values.some((value) => value?.startsWith('-'))).toBe(true)
  })
})

describe('json', () => {
  it.each(TABLES)('holds the rows of %s typed, and whatever they name', async (table) => {
    const exported = wholeTable(table)
    const document = JSON.parse((await json(exported)) as string)
    expect(document).toMatchObject({
      chart: { id: 'sample', definition: 'Persons.' },
      view: { query: '', parameters: {} },
      revision: exported.snapshot.revision,
      address: exported.address,
      licence: { name: 'CC-BY-4.0' },
      table,
    })
    expect(document.rows).toHaveLength(exported.reading.selected.rows.length)
    const named = new Set(document.sources.map(({ id }: { id: string }) => id))
    for (const row of document.rows) {
      expect(row).not.toHaveProperty('until')
      for (const id of row.sources) expect(named).toContain(id)
    }
  })

  it('names the view as an address writes it and as it was understood', async () => {
    const exported = sample('Sample', { known: '2025-01-13', claimants: ['kor-nis'] })
    const { view } = JSON.parse((await json(exported)) as string)
    expect(view).toEqual({
      query: 'known=2025-01-13&claimants=kor-nis',
      asOf: '2025-01-13',
      parameters: { known: '2025-01-13', claimants: ['kor-nis'] },
    })
  })

  it('gives the same text again', async () => {
    expect(await json(sample('Sample'))).toBe(await json(sample('Sample')))
  })
})

describe('exportColumns', () => {
  it('would write a cell of the ledger that looks like a formula as text', async () => {
    const base = sample('Sample')
    const [row] = base.reading.selected.rows
    const rows = [{ ...row, note: '=1+1', low: -5 } as Assessed]
    const text = await csv({
      ...base,
      reading: { ...base.reading, selected: { ...base.reading.selected, rows } },
    })
    const [record] = parse(text as string, { columns: true }) as Record<string, string>[]
    expect(record).toMatchObject({ note: "'=1+1", low: '-5' })
    expect(
      exportColumns('estimates', base.snapshot, base.site, '2026-01-01').map(({ name }) => name),
    ).toContain('note')
  })
})
