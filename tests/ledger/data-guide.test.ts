import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadLedger } from '@/lib/ledger/load/load'
import { columnsOf } from '@/lib/ledger/load/parse'
import { release } from '@/lib/ledger/revisions/release'
import { SCHEMAS } from '@/lib/ledger/schema/schema'
import { CAVEATS, COMPUTED_CAVEATS } from '@/lib/ledger/schema/vocabulary'

const guide = readFileSync('docs/data.md', 'utf8')
const block = (language: string) =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? ''
const hasPython = spawnSync('python3', ['--version']).status === 0

describe('the data guide', () => {
  test('names every table and every caveat', () => {
    for (const table of Object.keys(SCHEMAS)) expect(guide).toContain(`\`${table}.csv\``)
    for (const caveat of [...Object.keys(CAVEATS), ...Object.keys(COMPUTED_CAVEATS)])
      expect(guide).toContain(`\`${caveat}\``)
  })

  test('shows a claim that the next revision would take', () => {
    const line = block('csv').trim()
    expect(line.split(',')).toHaveLength(columnsOf('estimates').length)
    const directory = mkdtempSync(join(tmpdir(), 'ledger-'))
    cpSync('data', directory, { recursive: true })
    const source =
      'yna-2026-09-01-nis,Title,stated,Yonhap,press,https://example.org/,2026-09-01,stored-page,direct'
    const next = loadLedger(directory).revisions.length + 1
    appendFileSync(join(directory, 'sources.csv'), `${source},${next},\n`)
    appendFileSync(join(directory, 'estimates.csv'), `${line.replace(/,\d+,$/, `,${next},`)}\n`)
    expect(release(directory, 'Adds the NIS count.', '2099-01-01').pending.opened).toHaveLength(2)
  })

  test.skipIf(!hasPython)(
    'has a digest in ten lines of Python that agrees with ours, revision by revision',
    () => {
      const directory = mkdtempSync(join(tmpdir(), 'ledger-'))
      cpSync('data', directory, { recursive: true })
      const [people, series] = [join(directory, 'people.csv'), join(directory, 'series.csv')]
      const next = loadLedger(directory).revisions.length + 1
      const closed = readFileSync(series, 'utf8').replace(
        /^(domestic-crop-production-2018-rda,.*,)$/m,
        `$1${next}`,
      )
      writeFileSync(series, closed.replaceAll('\n', '\r\n'))
      appendFileSync(people, `"someone-new","Someone ""New"", 새 사람",KOR,,${next},\n`)
      const { pending } = release(directory, 'A value goes, a person comes.', '2099-01-01')
      expect([pending.opened.length, pending.closed.length]).toEqual([1, 1])

      const script = join(directory, 'digest.py')
      const lines = block('python')
      expect(lines.trim().split('\n')).toHaveLength(10)
      writeFileSync(script, lines)
      for (const { number, digest } of loadLedger(directory).revisions)
        expect(
          execFileSync('python3', [script, directory, String(number)], { encoding: 'utf8' }).trim(),
        ).toBe(digest)
    },
  )
})
