import { spawnSync } from 'node:child_process'
import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ledgerCommand } from '@/scripts/ledger/command'
import { releasedLedger, sampleWith, writeLedger } from './sample-ledger'

/** What `npm run ledger -- …` does, in this process. */
async function ledger(...words: string[]) {
  const printed = { log: '', error: '' }
  const printTo = (name: keyof typeof printed) => (line: string) => {
    printed[name] += `${line}\n`
  }
  const status = await ledgerCommand(words, { log: printTo('log'), error: printTo('error') })
  return { status, stdout: printed.log, stderr: printed.error }
}

/** Runs `npm run ledger -- …` without npm. */
function spawned(...words: string[]) {
  const tsx = join('node_modules', '.bin', 'tsx')
  const { status, stdout, stderr } = spawnSync(
    tsx,
    ['--tsconfig', 'scripts/tsconfig.json', 'scripts/ledger.ts', ...words],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

describe('the ledger command', () => {
  test('checks, releases and tells what changed', async () => {
    const data = releasedLedger()
    appendFileSync(join(data, 'people.csv'), 'vladimir-putin,Vladimir Putin,RUS,,2,\n')

    const checked = await ledger('check', '--data', data)
    expect([checked.status, checked.stderr]).toEqual([0, ''])
    expect(checked.stdout).toContain('Pending for revision 2:\n  opens people vladimir-putin\n')

    const released = await ledger(
      'release',
      'Names the other leader.',
      '--data',
      data,
      '--date',
      '2024-12-02',
    )
    expect(released).toMatchObject({ status: 0, stderr: '' })
    expect(released.stdout).toContain('Revision 2 of 2024-12-02: 1 opened, 0 closed.')

    expect(await ledger('diff', '1', '2', '--data', data)).toEqual({
      status: 0,
      stderr: '',
      stdout: [
        'Revision 2 of 2024-12-02: Names the other leader.',
        '1 added, 0 withdrawn, 0 corrected.',
        'people vladimir-putin: added',
        '',
      ].join('\n'),
    })
  })

  test('says what is wrong and ends with 1', async () => {
    const data = writeLedger({ estimates: sampleWith('estimates', 'claim-nis', { best: '0' }) })
    const { status, stdout, stderr } = await ledger('check', '--data', data)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('estimates.csv:2 best: "0" stands for an unknown quantity')
    expect(await ledger('release', 'Nothing new.', '--data', releasedLedger())).toMatchObject({
      status: 1,
      stderr: 'Nothing is pending: no row has since or until 2.\n',
    })
  })

  test.each([[[]], [['check', '--dir', 'data']], [['diff', '1']]])(
    'shows how it is used for %j and ends with 2',
    async (words) => {
      const { status, stderr } = await ledger(...words)
      expect(status).toBe(2)
      expect(stderr).toContain('npm run ledger -- <command>')
    },
  )

  test('says in a sentence what is wrong with a place where nothing can be written', async () => {
    const data = releasedLedger()
    appendFileSync(join(data, 'people.csv'), 'somebody,Somebody,RUS,,2,\n')
    // What a release keeps beside the tables stands in a directory of that name.
    rmSync(join(data, '.release'), { recursive: true })
    writeFileSync(join(data, '.release'), '')
    for (const words of [
      ['release', 'A person.', '--data', data],
      ['new', join(data, 'people.csv', 'below')],
    ])
      expect(await ledger(...words)).toMatchObject({
        status: 1,
        stdout: '',
        stderr: expect.stringMatching(/^\S+ cannot be read or written: .+ \(E[A-Z]+\)\.\n$/),
      })
  })

  test('is the same from the command line, with its exit code', async () => {
    const data = releasedLedger()
    for (const words of [
      ['check', '--data', data],
      ['diff', '1'],
      ['release', 'Nothing new.', '--data', data],
    ])
      expect(spawned(...words)).toEqual(await ledger(...words))
  })
})
