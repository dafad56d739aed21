import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fileWith, fixture, imported, importLedger, inbox } from './import-ledger'

const HEADER = 'date,type,event,description,resources\n'
const row = (cells: string) => `2026-08-20,Missile,Ballistic Missile Launch,${cells},\n`
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${HEADER}${row('one')}`, 'utf16le')])
const windows = Buffer.from(`${HEADER}${row('one')}${row('caf\u00e9')}`, 'latin1')

const mapping = {
  name: 'claims',
  table: 'estimates',
  key: ['No'],
  columns: { asserted: { from: 'Said' }, best: { from: 'Men' }, sources: { value: 'paper-one' } },
}
const claim = (line: string) => `No,Said,Men\n${line}`
const launch = {
  date: '2026-05-01',
  time: 'unknown',
  missile: 'unknown',
  facility: 'unknown',
  landing: 'unknown',
  apogee: 1,
  distance: 1,
  bearing: 90,
  outcome: 'unknown',
}
const report = (changed: object) => {
  const { reports } = JSON.parse(readFileSync(fixture('launch-reports.json'), 'utf8')) as {
    reports: object[]
  }
  return JSON.stringify({ reports: [{ ...reports[0], ...changed }] })
}
const launches = (...data: object[]) => JSON.stringify({ timeBins: [{ data }] })

/** Kind, content of the file, and what is said of it; the name of the file is `upstream.csv` or `.json`. */
const CASES: readonly (readonly [string, string, string | Uint8Array, string])[] = [
  ['UTF-16', 'csis-provocations', utf16, 'is in UTF-16 or UTF-32; allowed: CSV in UTF-8'],
  [
    'Windows-1252',
    'csis-provocations',
    windows,
    'upstream:3: contains bytes that are not UTF-8; allowed: UTF-8 text; a file of Windows-1252',
  ],
  ['no bytes', 'csis-provocations', '', 'is empty; allowed: a file of CSV'],
  ['a header alone', 'csis-provocations', HEADER, 'has no row below its header'],
  [
    'semicolons',
    'csis-provocations',
    HEADER.replaceAll(',', ';'),
    'parts its columns by semicolons, not by commas; allowed: commas between columns',
  ],
  ['tabs', 'csis-provocations', HEADER.replaceAll(',', '\t'), 'parts its columns by tabs, not by commas'],
  [
    'another table',
    'csis-provocations',
    'a,b\n1,2\n',
    'has no column date, nor type, nor event, nor description, nor resources; allowed: a first line with date',
  ],
  [
    'a column twice',
    'csis-provocations',
    `date,${HEADER}`,
    'upstream:1 date: "date" is the name of two columns',
  ],
  [
    'a column without a name',
    'csis-provocations',
    `${HEADER.trim()},\n${row('one').trim()},more\n`,
    'upstream:2: "more" stands in column 6, which has no name',
  ],
  [
    'too many cells',
    'csis-provocations',
    `${HEADER}${row('one, two, three')}`,
    'has 7 cells where the header has 5; allowed: as many cells as columns',
  ],
  [
    'a quote that is not closed',
    'csis-provocations',
    `${HEADER}${row('"one')}`,
    'upstream:2: opens a quoted cell that is never closed',
  ],
  [
    'a byte order mark in the middle',
    'csis-provocations',
    `${HEADER}${row('o\uFEFFne')}`,
    'upstream:2 description: "o<U+FEFF>ne" has U+FEFF at character 2, which cannot be seen',
  ],
  ['a control character', 'csis-provocations', `${HEADER}${row('one\u0007')}`, 'has U+0007 at character 4'],
  ['a mark of direction', 'csis-provocations', `${HEADER}${row('\u202Eone')}`, 'has U+202E at character 1'],
  [
    'tags',
    'csis-provocations',
    `${HEADER}${row('<p>one</p>')}`,
    'has HTML, <p>; allowed: plain text; paste without formatting',
  ],
  ['entities', 'csis-provocations', `${HEADER}${row('one&nbsp;two')}`, 'has HTML, &nbsp;'],
  [
    'a huge cell',
    'csis-provocations',
    `${HEADER}${row('a'.repeat(20_001))}`,
    'is too long, with 20001 characters; allowed: at most 20000',
  ],
  [
    'a date of numbers',
    'csis-provocations',
    `${HEADER}1/2/24,Missile,Launch,one,\n`,
    'upstream:2 date: "1/2/24" is no day; allowed: a day such as 2024-05-29; the order of day and month is never guessed',
  ],
  [
    'merged cells',
    'csis-provocations',
    `${HEADER}${row('one')},Missile,Launch,two,\n`,
    'upstream:3 date: is empty below "2026-08-20" of line 2, as merged cells are saved; allowed: a value in each row; undo the merging',
  ],
  [
    'a page to sign in',
    'timelinejs',
    '<!DOCTYPE html><html><body>Sign in</body></html>',
    'is a page of HTML, not CSV; allowed: CSV; of a Google sheet: File, Share, Publish to web',
  ],
  [
    'a page for JSON',
    'cns-missile-tests',
    '\n<html lang="en"></html>',
    'is a page of HTML, not JSON; allowed: the address of the JSON itself',
  ],
  [
    'merged years',
    'timelinejs',
    'Year,Month,Headline\n2024,1,One\n,2,Two\n',
    'upstream:3 Year: is empty below "2024" of line 2, as merged cells',
  ],
  [
    'no year',
    'timelinejs',
    'Year,Headline\n,One\n',
    'upstream:2 Year: is empty; allowed: the year in each row, or Type title',
  ],
  [
    'a day that does not exist',
    'timelinejs',
    'Year,Month,Day,Headline\n2023,2,29,One\n',
    'upstream:2 Year: "2023 2 29" is no date',
  ],
  [
    'an end before its start',
    'timelinejs',
    'Year,End Year,Headline\n2024,2023,One\n',
    '"2024 2023" is no date',
  ],
  [
    'JSON that breaks off',
    'cns-missile-tests',
    '{\n"timeBins": [\n',
    'upstream:2: ends before the JSON does; allowed: a whole document of JSON',
  ],
  [
    'broken JSON',
    'cns-missile-tests',
    '{\n"timeBins": [\n{"data": [x]}\n]}',
    'upstream:3: "{\\"data\\": [x]}" is no JSON from here on',
  ],
  ['a comma too many', 'japan-mod', '{"reports": [],\n}', 'upstream:2: "}" is no JSON from here on'],
  [
    'JSON of something else',
    'japan-mod',
    '{"rows": []}',
    'upstream reports: is missing; allowed: reports, a list of launch reports',
  ],
  [
    'a launch without a day',
    'cns-missile-tests',
    launches(launch, { ...launch, date: 7 }),
    'timeBins[0].data[1].date: "7" is not what is expected there; allowed: the day of the launch',
  ],
  [
    'a day in another form',
    'cns-missile-tests',
    launches({ ...launch, date: '1/2/24' }),
    'timeBins[0].data[0] date: "1/2/24" is not what this field can be',
  ],
  [
    'a time in another zone',
    'cns-missile-tests',
    launches({ ...launch, time: '06:10 KST' }),
    '"06:10 KST" is not what this field can be; allowed: a time such as 21:13 (UTC), or unknown',
  ],
  [
    'an unknown outcome',
    'cns-missile-tests',
    launches({ ...launch, outcome: 'perhaps' }),
    '"perhaps" is a word that the ledger does not have; allowed: success, failure, unknown',
  ],
  ['no report', 'japan-mod', '{"reports": []}', 'has no row. Nothing was imported.'],
  ['no launch', 'cns-missile-tests', launches(), 'has no row. Nothing was imported.'],
  [
    'a time that does not exist',
    'japan-mod',
    report({ timesJst: ['99:99'] }),
    'reports[0].timesJst[0]: "\\"99:99\\"" is not what is expected there; allowed: a time such as 06:36',
  ],
  [
    'a day of a launch that does not exist',
    'japan-mod',
    report({ launchJst: '2026-99-99T06:36:00+09:00' }),
    'reports[0].launchJst: ',
  ],
  [
    'a launch without its time',
    'japan-mod',
    report({ launchJst: '2026-10-03Tjunk' }),
    'reports[0].launchJst: ',
  ],
  [
    'a word that every object of a program has',
    'cns-missile-tests',
    launches({ ...launch, landing: 'constructor' }),
    '"constructor" is a word that the ledger does not have',
  ],
  ['no table of a ledger', 'ledger', '{}', 'is no table of a ledger'],
  [
    'a damaged archive',
    'ledger',
    Buffer.from('PK\u0003\u0004broken'),
    'cannot be unpacked; allowed: data.zip of a ledger, whole',
  ],
  [
    'an archive of something else',
    'ledger',
    zipSync({ 'a.txt': new Uint8Array(1) }),
    'has no table of a ledger',
  ],
]

const CLAIMS: readonly (readonly [string, string, string])[] = [
  [
    'thousands or decimals by points',
    '1,2024-10-23,3.000',
    'upstream:2 Men: "3.000" may be 3000 or 3.000; allowed: decimal in the mapping',
  ],
  [
    'thousands or decimals by commas',
    '1,2024-10-23,"3,000"',
    'upstream:2 Men: "3,000" may be 3000 or 3.000; allowed: decimal in the mapping',
  ],
  ['a number in words', '1,2024-10-23,about 3000', 'upstream:2 Men: "about 3000" is no number'],
  [
    'a date that may be read in two ways',
    '1,1/2/24,3000',
    'upstream:2 Said: "1/2/24" is a date whose form is not told: day and month may stand either way; allowed: date in the mapping',
  ],
  [
    'a key twice',
    '1,2024-10-23,3000\n1,2024-10-24,3001',
    'upstream:3 No: "1" is already the key of line 2; allowed: a key that tells each row',
  ],
  [
    'merged dates',
    '1,2024-10-23,3000\n2,,3001',
    'upstream:3 Said: is empty below "2024-10-23" of line 2, as merged cells',
  ],
  ['merged keys', '1,2024-10-23,3000\n,2024-10-23,3001', 'upstream:3 No: is empty below "1" of line 2'],
]

describe('bad input changes nothing, and is told by place, reason and what to do', () => {
  test.each(CASES)('%s', async (_, kind, content, words) => {
    const data = importLedger()
    const file = fileWith('upstream', content)
    const { status, stdout, stderr } = await imported(data, kind, file)
    expect(stderr.replaceAll(file, 'upstream')).toContain(words)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('Nothing was imported.')
    expect(existsSync(join(data, 'inbox'))).toBe(false)
  })

  test.each(CLAIMS)('%s', async (_, lines, words) => {
    const data = importLedger()
    const file = fileWith('upstream', claim(lines))
    const map = fileWith('m.json', JSON.stringify(mapping))
    const { status, stderr } = await imported(data, 'csv', file, '--mapping', map)
    expect(stderr.replaceAll(file, 'upstream')).toContain(words)
    expect(status).toBe(1)
    expect(existsSync(join(data, 'inbox'))).toBe(false)
  })

  test.each([
    ['twice', 'a-claim\na-claim', 'No: "a-claim" is already the key of line 2'],
    [
      'of a person',
      'kim-jong-un',
      'id: "kim-jong-un" is an id in people of this ledger; allowed: an id that no other table has',
    ],
    ['that is none', 'A Claim', '"A Claim" is not valid; allowed: lower-case letters, digits'],
  ])('an id %s', async (_, ids, words) => {
    const data = importLedger()
    const named = { ...mapping, columns: { id: { from: 'No' } } }
    const file = fileWith('upstream', `No\n${ids}\n`)
    const { status, stderr } = await imported(
      data,
      'csv',
      file,
      '--mapping',
      fileWith('m.json', JSON.stringify(named)),
    )
    expect(stderr).toContain(words)
    expect(status).toBe(1)
  })

  test('of which there is much is told in a few lines', async () => {
    const data = importLedger()
    const { stderr } = await imported(
      data,
      'csis-provocations',
      fileWith('upstream', HEADER + row('<b>').repeat(500)),
    )
    expect(stderr.split('\n').length).toBeLessThan(8)
    expect(stderr).toContain('and 497 more of this kind')
  })
})

describe('what can be put right is, and told', () => {
  test('syllables that stand apart are composed', async () => {
    const data = importLedger()
    const file = fileWith('list.csv', HEADER + row('평양'.normalize('NFD')))
    const { stdout } = await imported(data, 'csis-provocations', file)
    expect(stdout).toContain('1 text was composed (Unicode NFC)')
    expect(Object.values(inbox(data, 'csis-provocations'))[0]?.upstream.description).toBe('평양')
  })

  test('empty rows and columns are passed over, and blanks of other kinds are blanks', async () => {
    const data = importLedger()
    const text = `${HEADER.trim()},,\n${row('one\u00A0two').trim()},,\n,,,,,,\n`
    const { status, stdout } = await imported(
      data,
      'csis-provocations',
      fileWith('list.csv', `\uFEFF${text}`),
    )
    expect(status).toBe(0)
    expect(stdout).toContain('1 empty row was passed over.')
    expect(Object.values(inbox(data, 'csis-provocations'))[0]?.upstream.description).toBe('one two')
  })
})
