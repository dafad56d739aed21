import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { release } from '@/lib/ledger/revisions/release'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { recordView } from '@/lib/records/record'
import { csvOf, releasedLedger, SAMPLE } from '../sample-ledger'
import { onBothStores } from '../store/on-both-stores'

type Cells = Readonly<Record<string, string>>

const READING = { id: 'check-claim-hur', row: 'claim-hur', date: '2024-11-21', since: '2' }
const CONFIRMED = { ...READING, outcome: 'confirmed', compared: 'number', pages: 'paper-two' }
const NOT_FOUND = { ...READING, outcome: 'not-found' }
/** The claim as revision 2 corrects it. */
const [nis = {}, hur = {}] = SAMPLE.estimates
const CORRECTED = [nis, { ...hur, until: '2' }, { ...hur, high: '11500', since: '2' }]

const claimIn = (ledger: Ledger, rev?: number) =>
  snapshot(ledger, rev).tables.estimates.find(({ id }) => id === 'claim-hur')

onBothStores((store) => {
  /** The sample ledger with a reading in its second revision, which may correct the claim too. */
  async function ledgerWith(check: Cells, estimates: readonly Cells[] = SAMPLE.estimates) {
    const directory = releasedLedger()
    const write = (table: 'checks' | 'estimates', rows: readonly Cells[]) =>
      writeFileSync(join(directory, `${table}.csv`), csvOf(table, rows))
    write('checks', [...SAMPLE.checks, check])
    write('estimates', estimates)
    release(directory, 'Reads a claim again.', '2024-12-02')
    return store.load(directory)
  }

  test('a confirmed row says that it was read twice, from the revision of the reading on', async () => {
    const ledger = await ledgerWith({ ...CONFIRMED, revision: '1' })
    expect(claimIn(ledger, 1)?.support).not.toContain('read-twice')
    expect(claimIn(ledger, 2)?.support).toContain('read-twice')
    expect(claimIn(ledger, 2)?.weakness).not.toContain('not-found')
  })

  test('a row whose page was not found says so, and is not read twice', async () => {
    const claim = claimIn(await ledgerWith({ ...NOT_FOUND, revision: '1' }))
    expect(claim?.weakness).toContain('not-found')
    expect(claim?.support).not.toContain('read-twice')
  })

  test('a corrected row is read twice as corrected; a reading of the version before no longer counts', async () => {
    const corrected = await ledgerWith({ ...CONFIRMED, outcome: 'corrected', revision: '2' }, CORRECTED)
    expect(claimIn(corrected)?.support).toContain('read-twice')
    const outdated = await ledgerWith({ ...CONFIRMED, revision: '1' }, CORRECTED)
    expect(claimIn(outdated)?.support).not.toContain('read-twice')
  })

  test('the record of a row tells its readings in words, with the pages, and which version they are of', async () => {
    const ledger = await ledgerWith({ ...CONFIRMED, revision: '1', note: 'A stored copy was read.' })
    expect(recordView(ledger, 'claim-hur')?.readings).toEqual([
      {
        id: 'check-claim-hur',
        sentence: 'Read a second time on 21 November 2024: confirmed by the page (number).',
        note: 'A stored copy was read.',
        pages: [{ id: 'paper-two', label: 'Two', date: null }],
        current: true,
      },
    ])
    expect(recordView(ledger, 'claim-hur', { rev: 1 })?.readings).toEqual([])
    expect(recordView(ledger, 'check-claim-hur')?.title).toBe('Second reading of claim-hur, 21 November 2024')
  })
})
