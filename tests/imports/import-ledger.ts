import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Candidate } from '@/lib/imports/candidate'
import { parseInbox } from '@/lib/imports/inbox/parse-inbox'
import { ledgerCommand } from '@/scripts/ledger/command'
import { releasedLedger, SAMPLE, type SampleTables } from '../ledger/sample-ledger'

const since = '1'
const dataset = { titled: 'stated', kind: 'dataset', verified: 'dataset', relay: 'direct', since }
const launch = { salvo_index: '1', sources: 'cns-nti-missile-tests', since }
const event = { topic: 'weapons', actors: 'PRK', landmark: 'false', since }

/** A ledger that has some of what the fixtures tell, as they tell it or otherwise. */
export function importLedger(tables: SampleTables = {}): string {
  return releasedLedger({
    sources: [
      ...SAMPLE.sources,
      { ...dataset, id: 'cns-nti-missile-tests', title: 'Missile tests', url: 'https://example.org/tests' },
      { ...dataset, id: 'csis-provocations', title: 'Provocations', url: 'https://example.org/provocations' },
    ],
    places: [
      ...SAMPLE.places,
      ...['tonghae', 'sohae', 'pyongyang-airport', 'sinpo-shipyard', 'mupyong-ni'].map((id) => ({
        id,
        name: id.startsWith('sohae') ? 'Sohae' : `Place ${id}`,
        kind: 'launch-site',
        country: 'PRK',
        since,
      })),
    ],
    missiles: [
      ...SAMPLE.missiles,
      ...['scud-b', 'unha-3', 'hwasong-11d'].map((id) => ({
        id,
        name: id,
        class: id === 'unha-3' ? 'SLV' : 'SRBM',
        status: 'flight-tested',
        sources: 'paper-two',
        since,
      })),
    ],
    'missile-tests': [
      // As the data set has it.
      {
        ...launch,
        id: '2022-05-24-01',
        date: '2022-05-24',
        date_kst: '2022-05-25',
        time_utc: '21:00',
        class: 'ICBM',
        site: 'pyongyang-airport',
        apogee_km: '360',
        distance_km: '540',
        bearing_deg: '72',
        landing: 'sea-of-japan',
        outcome: 'failure',
      },
      // The data set is twelve hours late.
      {
        ...launch,
        id: '2016-02-07-01',
        date: '2016-02-07',
        date_kst: '2016-02-07',
        time_utc: '00:29',
        missile: 'unha-3',
        class: 'SLV',
        site: 'sohae',
        bearing_deg: '180',
        outcome: 'success',
      },
      {
        ...launch,
        id: '2026-01-27-02',
        date: '2026-01-27',
        time_utc: '07:02',
        salvo_index: '2',
        distance_km: '340',
        apogee_km: '70',
        class: 'SRBM',
      },
      {
        ...launch,
        id: '2026-01-27-01',
        date: '2026-01-27',
        time_utc: '06:54',
        distance_km: '350',
        apogee_km: '80',
        class: 'SRBM',
      },
    ],
    events: [
      ...SAMPLE.events,
      {
        ...event,
        id: 'weapons-2022-01-05-hypersonic',
        date: '2022-01-05',
        kind: 'first-test',
        domain: 'hypersonic',
        place: 'mupyong-ni',
        headline: 'Manoeuvring warhead tested',
        sources: 'csis-provocations',
      },
      {
        ...event,
        id: 'weapons-2023-08-24-chollima-1-launched',
        date: '2023-08-24',
        kind: 'launched',
        domain: 'space',
        system: 'Chollima-1',
        place: 'sohae',
        headline: 'Second spy-satellite launch fails',
        sources: 'csis-provocations',
      },
    ],
    ...tables,
  })
}

/** A file of a test, in a folder of its own. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'upstream-')), name)
  writeFileSync(path, content)
  return path
}

export const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name)

/** What `npm run ledger import -- …` does, in this process. */
export async function imported(data: string, ...words: string[]) {
  const printed = { log: '', error: '' }
  const printTo = (name: keyof typeof printed) => (line: string) => {
    printed[name] += `${line}\n`
  }
  const output = { log: printTo('log'), error: printTo('error') }
  const status = await ledgerCommand(['import', ...words, '--data', data], output)
  return { status, stdout: printed.log, stderr: printed.error }
}

export const inboxPath = (data: string, kind: string) => join(data, 'inbox', `${kind}.jsonl`)

/** The candidates in an inbox, by the end of their key; none without one. */
export function inbox(data: string, kind: string): Readonly<Record<string, Candidate>> {
  const path = inboxPath(data, kind)
  if (!existsSync(path)) return {}
  const { candidates, faults } = parseInbox(path, readFileSync(path, 'utf8'))
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  return Object.fromEntries(candidates.map((candidate) => [candidate.key.slice(kind.length + 1), candidate]))
}
