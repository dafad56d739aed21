import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CANDIDATE } from '@/lib/imports/candidate'
import { KINDS } from '@/lib/imports/kinds'
import { MAPPING } from '@/lib/imports/mapping/mapping'
import { fileWith, fixture, imported, importLedger, inbox } from './import-ledger'

describe('the guide', () => {
  const guide = readFileSync('docs/imports.md', 'utf8')

  test.each(Object.values(KINDS))(
    'has a section about $id, with its licence and an example',
    ({ id, licence }) => {
      const section = guide.split(/^### /m).find((each) => each.startsWith(`\`${id}\``)) ?? ''
      expect(section).toContain(licence.name.split(' ')[0])
      expect(section).toContain(`npm run ledger import -- ${id} `)
    },
  )

  test('describes every field of a candidate, and a mapping that is one', () => {
    for (const field of Object.keys(CANDIDATE.shape)) expect(guide).toContain(`\`${field}\``)
    const example = /```json\n([^`]*)```/.exec(guide)?.[1] ?? ''
    expect(MAPPING.parse(JSON.parse(example)).table).toBe('estimates')
  })
})

describe('the CNS launches', () => {
  test('are told by day, site, missile and number, and compared where the data set tells something', async () => {
    const data = importLedger()
    const { status, stdout } = await imported(data, 'cns-missile-tests', fixture('cns-tests.json'))
    expect(status).toBe(0)
    const found = inbox(data, 'cns-missile-tests')
    expect(found['2022-05-24-01']).toMatchObject({
      state: 'same',
      cells: { id: '2022-05-24-01', date_kst: '2022-05-25', time_utc: '21:00', site: 'pyongyang-airport' },
    })
    expect(found['2016-02-07-01']?.matches).toMatchObject([
      {
        row: '2016-02-07-01',
        certainty: 'certain',
        why: expect.arrayContaining(['twelve hours apart, as morning and evening are mistaken']),
      },
    ])
    expect(found['2016-02-07-01']?.matches[0]?.differences).toContainEqual({
      column: 'time_utc',
      ledger: '00:29',
      upstream: '12:29',
    })
    expect(stdout).toContain('time_utc: 00:29 here, 12:29 upstream')
  })

  test('of which the ledger has none are new, under the next numbers of their day', async () => {
    const data = importLedger()
    await imported(data, 'cns-missile-tests', fixture('cns-tests.json'))
    const found = inbox(data, 'cns-missile-tests')
    expect(found['2026-04-18-02']).toMatchObject({
      state: 'open',
      matches: [],
      needs: [],
      cells: {
        id: '2026-04-18-02',
        date: '2026-04-18',
        date_kst: '2026-04-19',
        salvo_index: '2',
        salvo_size: '5',
        missile: 'hwasong-11d',
        class: 'SRBM',
        site: 'sinpo-shipyard',
        bearing_deg: '58',
      },
    })
    // What the data set fills in for an unknown direction is left open.
    expect(found['1984-04-09-01']?.upstream.bearing).toBe('90')
    expect(found['1984-04-09-01']?.cells).not.toHaveProperty('bearing_deg')
  })

  test('with a missile that the ledger does not know need one', async () => {
    const data = importLedger({ missiles: [] as never, 'missile-tests': [] })
    const text = JSON.stringify({
      timeBins: [
        {
          data: [
            {
              date: '2026-05-01',
              time: '21:10 (UTC)',
              missile: 'hwasong-99',
              facility: 'nowhere',
              landing: 'unknown',
              apogee: 'unknown',
              distance: 'na',
              bearing: 90,
              outcome: 'unknown',
            },
          ],
        },
      ],
    })
    const { status } = await imported(data, 'cns-missile-tests', fileWith('test.en.json', text))
    expect(status).toBe(0)
    const [found] = Object.values(inbox(data, 'cns-missile-tests'))
    expect(found).toMatchObject({ needs: ['missile', 'site'], upstream: { missile: 'hwasong-99' } })
  })
})

describe('the CSIS list', () => {
  test('proposes tests and launches without its words, and leaves out what the ledger does not record', async () => {
    const data = importLedger()
    const { stdout } = await imported(data, 'csis-provocations', fixture('csis-provocations.csv'))
    const found = inbox(data, 'csis-provocations')
    const fresh = found['2026-08-20-short-range-ballistic-missile-launch']
    expect(fresh).toMatchObject({
      state: 'open',
      table: 'events',
      needs: ['headline'],
      cells: { date: '2026-08-20', kind: 'test', domain: 'ballistic', sources: 'csis-provocations' },
    })
    expect(fresh?.cells).not.toHaveProperty('headline')
    expect(fresh?.upstream.description).toContain('About ten missiles')
    expect(fresh?.sources).toMatchObject([
      { id: 'reuters-2026-08-20', published: '2026-08-20', verified: 'cited' },
    ])
    expect(Object.keys(found).some((key) => key.includes('balloon'))).toBe(false)
    expect(stdout).toContain('left out: no test or launch of a weapon')
  })

  test('has an event under the day before, which is likely the same', async () => {
    const data = importLedger()
    await imported(data, 'csis-provocations', fixture('csis-provocations.csv'))
    expect(inbox(data, 'csis-provocations')['2023-08-23-satellite-launch']?.matches[0]).toMatchObject({
      row: 'weapons-2023-08-24-chollima-1-launched',
      certainty: 'likely',
      differences: [{ column: 'date', ledger: '2023-08-24', upstream: '2023-08-23' }],
    })
  })

  test('and the ledger each have one row of a day: it is the same, whatever its label', async () => {
    const data = importLedger()
    await imported(data, 'csis-provocations', fixture('csis-provocations.csv'))
    expect(inbox(data, 'csis-provocations')['2022-01-05-nuclear-detonation-device']).toMatchObject({
      state: 'same',
      matches: [{ row: 'weapons-2022-01-05-hypersonic', certainty: 'certain' }],
    })
  })

  test('tells which rows rest on it and are not in it', async () => {
    const data = importLedger()
    const text =
      'date,type,event,description,resources\n2026-08-20,Missile Provocation,Ballistic Missile Launch,One,\n'
    const { stdout } = await imported(data, 'csis-provocations', fileWith('list.csv', text))
    expect(stdout).toContain('2 rows of the ledger rest on csis-provocations, in which no row matches them:')
    expect(stdout).toContain('  weapons-2022-01-05-hypersonic\n')
  })
})

describe('Japanese launch reports', () => {
  test('are one launch for each missile whose flight they tell, with the report as a source', async () => {
    const data = importLedger()
    await imported(data, 'japan-mod', fixture('launch-reports.json'))
    const found = inbox(data, 'japan-mod')
    expect(found['2026-01-27c-1']?.matches).toMatchObject([{ row: '2026-01-27-01', certainty: 'certain' }])
    expect(found['2026-01-27c-2']?.matches).toMatchObject([{ row: '2026-01-27-02', certainty: 'certain' }])
    expect(found['2026-01-27c-2']?.matches[0]?.differences).toEqual([
      { column: 'sources', ledger: 'cns-nti-missile-tests', upstream: 'jpn-mod-2026-01-27-27c' },
    ])
    const source = {
      id: 'jpn-mod-2026-10-03-03d',
      title: '北朝鮮のミサイル等関連情報',
      publisher: 'Ministry of Defense of Japan',
      url: 'https://www.mod.go.jp/j/press/news/2026/10/03d.html',
      published: '2026-10-03',
    }
    expect(found['2026-10-03d-1']).toMatchObject({
      matches: [],
      sources: [source],
      cells: {
        id: '2026-10-02-01',
        date: '2026-10-02',
        date_kst: '2026-10-03',
        time_utc: '21:36',
        sources: source.id,
        note: 'Japan says at least 1; launched near the east coast; flew north-east',
      },
    })
  })

  test('show where another source has height and distance the other way round', async () => {
    const data = importLedger()
    await imported(data, 'japan-mod', fixture('launch-reports.json'))
    expect(inbox(data, 'japan-mod')['2022-05-25c-1']?.matches[0]?.differences).toEqual(
      expect.arrayContaining([
        { column: 'apogee_km', ledger: '360', upstream: '550' },
        { column: 'distance_km', ledger: '540', upstream: '300' },
      ]),
    )
  })

  test('that were made while the missile flew give way to the later one', async () => {
    const data = importLedger()
    const { stdout } = await imported(data, 'japan-mod', fixture('launch-reports.json'))
    expect(Object.keys(inbox(data, 'japan-mod'))).not.toContain('2024-10-31b-1')
    expect(stdout).toContain('1  left out: a first report')
  })

  test('by the hour have no time', async () => {
    const data = importLedger()
    await imported(data, 'japan-mod', fixture('launch-reports.json'))
    const { cells } = inbox(data, 'japan-mod')['2026-04-19b-1'] ?? {}
    expect(cells).not.toHaveProperty('time_utc')
    expect(cells?.note).toBe(
      'Japan says several and gives no number; launched near the east coast; in the hour from 06:00 in Japan; came down near the east coast of Korea',
    )
  })
})

describe('a timeline of TimelineJS', () => {
  test('says the same as a sheet and as JSON', async () => {
    const [sheet, json] = [importLedger(), importLedger()]
    await imported(sheet, 'timelinejs', fixture('timeline.csv'))
    await imported(json, 'timelinejs', fixture('timeline.json'))
    const key = 'timeline/2024-10-30-kim-meets-his-guests-in-wonsan'
    const [one, other] = [inbox(sheet, 'timelinejs')[key], inbox(json, 'timelinejs')[key]]
    expect(one?.cells).toEqual(other?.cells)
    expect(one?.upstream.Text).toBe('Kim Jong Un received Russian visitors.')
    expect(one).toMatchObject({
      state: 'same',
      cells: { id: 'meeting', date: '2024-10-30', sources: 'paper-one' },
      matches: [{ row: 'meeting', certainty: 'certain', why: expect.arrayContaining(['names its people']) }],
    })
  })

  test('has spans, and needs words of our own', async () => {
    const data = importLedger()
    const { stdout } = await imported(data, 'timelinejs', fixture('timeline.csv'))
    expect(inbox(data, 'timelinejs')['timeline/2024-11-winter-exercises']).toMatchObject({
      cells: { date: '2024-11/2024-12', sources: 'example-2024-12-05' },
      needs: ['topic', 'kind', 'actors', 'headline'],
      sources: [{ id: 'example-2024-12-05', published: '2024-12-05' }],
    })
    expect(stdout).toContain('left out: the title of the timeline')
    expect(stdout).toContain('Of the HTML in 2 cells only its text was kept.')
  })
})

describe('any table with a mapping', () => {
  const mapping = {
    name: 'list-of-claims',
    table: 'estimates',
    key: ['No'],
    columns: {
      indicator: { value: 'troops.sent' },
      claimant: { from: 'Who', map: { NIS: 'kor-nis', HUR: 'ukr-hur' } },
      asserted: { from: 'Said', date: 'D/M/YYYY' },
      about: { from: 'Said', date: 'D/M/YYYY' },
      best: { from: 'Men', decimal: ',' },
      qualifier: { value: 'about' },
      sources: { from: 'Pages', list: '|' },
    },
  }
  const header = 'No,Who,Said,Men,Pages\n'

  test('takes over dates, numbers, lists and names as it says', async () => {
    const data = importLedger()
    const rows = '1,NIS,23/10/2024,3.000,paper-one|paper-two\n2,HUR,4/11/2024,"8.000",paper-one\n'
    const file = fileWith('claims.csv', header + rows)
    const run = await imported(data, 'csv', file, '--mapping', fileWith('m.json', JSON.stringify(mapping)))
    expect(run).toMatchObject({ status: 0, stderr: '' })
    const found = inbox(data, 'csv')
    expect(found['list-of-claims/1']).toMatchObject({
      state: 'same',
      matches: [{ row: 'claim-nis', certainty: 'certain' }],
    })
    expect(found['list-of-claims/2']).toMatchObject({
      state: 'open',
      matches: [],
      cells: { claimant: 'ukr-hur', asserted: '2024-11-04', best: '8000', sources: 'paper-one' },
    })
  })

  test('needs what it does not know, and says which faults a mapping has by their path', async () => {
    const data = importLedger()
    const file = fileWith('claims.csv', `${header}1,NIS,23/10/2024,9000,nowhere\n`)
    await imported(data, 'csv', file, '--mapping', fileWith('m.json', JSON.stringify(mapping)))
    expect(inbox(data, 'csv')['list-of-claims/1']?.needs).toEqual(['sources'])

    const wrong = {
      ...mapping,
      columns: { ...mapping.columns, about: { from: 'Said', date: 'DMY' }, wrong: { value: '1' } },
    }
    const { status, stderr } = await imported(
      data,
      'csv',
      file,
      '--mapping',
      fileWith('m.json', JSON.stringify(wrong)),
    )
    expect(status).toBe(1)
    expect(stderr).toContain('columns.about')
    const named = { ...mapping, columns: { ...mapping.columns, wrong: { value: '1' } } }
    writeFileSync(file, header)
    const again = await imported(data, 'csv', file, '--mapping', fileWith('m.json', JSON.stringify(named)))
    expect(again.stderr).toContain('columns.wrong: "wrong" is no column of estimates that an import may fill')
  })

  test('is needed, and by this kind alone', async () => {
    const data = importLedger()
    const file = fileWith('claims.csv', header)
    expect((await imported(data, 'csv', file)).stderr).toContain('needs a mapping file')
    const other = await imported(data, 'japan-mod', file, '--mapping', file)
    expect([other.status, other.stderr]).toEqual([
      1,
      'The kind japan-mod takes no mapping file. Nothing was imported.\n',
    ])
  })
})
