import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { loadServed, readFiles } from '@/lib/ledger/load/served'
import { release } from '@/lib/ledger/revisions/release'
import { ledgerCommand } from '@/scripts/ledger/command'
import { filesOf } from '../files-of'
import { sql, withSharedDatabases, withStore } from './database'
import { releasePerson, servableLedger } from './publishing'

const before = process.env.LEDGER
afterEach(() => {
  if (before === undefined) delete process.env.LEDGER
  else process.env.LEDGER = before
})

/** What `npm run ledger -- …` says with that database. */
async function ledger(address: URL | string, ...words: string[]) {
  process.env.LEDGER = String(address)
  const printed: string[] = []
  const print = (line: string) => printed.push(line)
  const status = await ledgerCommand(words, { log: print, error: print })
  return { status, printed: printed.join('\n') }
}

const empty = () => join(mkdtempSync(join(tmpdir(), 'ledger-pulled-')), 'data')

/** Rows of a file end otherwise, or are quoted without need: all of it is allowed. */
const rewrite = (directory: string, file: string, change: (text: string) => string) =>
  writeFileSync(join(directory, file), change(readFileSync(join(directory, file), 'utf8')))

const sameFiles = (one: string, other: string) => {
  const [a, b] = [readFiles(one), readFiles(other)]
  expect([...b.keys()]).toEqual([...a.keys()])
  for (const [path, bytes] of filesOf(a))
    expect([path, Buffer.compare(b.get(path) ?? new Uint8Array(), bytes)]).toEqual([path, 0])
}

withSharedDatabases('ledger push and pull', ({ create }) => {
  test('bring back every byte, of whatever spelling', async () => {
    const odd = servableLedger()
    rewrite(odd, 'people.csv', (text) => text.replaceAll('\n', '\r\n'))
    rewrite(odd, 'places.csv', (text) => text.replace(/\n$/, ''))
    rewrite(odd, 'actors.csv', (text) => text.replace('KOR', '"KOR"'))
    rewrite(odd, 'sources.csv', (text) => `\uFEFF${text}`)
    mkdirSync(join(odd, 'stories'))
    const ours = empty()
    cpSync('data', ours, { recursive: true })
    for (const directory of [odd, ours]) {
      const address = await create()
      const into = empty()
      expect(await ledger(address, 'push', '--data', directory)).toMatchObject({ status: 0 })
      expect(await ledger(address, 'pull', '--data', into)).toMatchObject({ status: 0 })
      sameFiles(directory, into)
      expect(loadServed(into).ledger).toEqual(loadServed(directory).ledger)
      expect((await ledger(address, 'pull', '--data', into)).printed).toMatch(/has all files of .* already/)
      expect((await ledger(address, 'push', '--data', directory)).printed).toMatch(
        /all of these files already/,
      )
    }
  })

  test('fill a directory that has nothing yet, also by npm', async () => {
    const address = await create()
    const directory = servableLedger()
    const into = empty()
    await ledger(address, 'push', '--data', directory)
    const derived = readFileSync('lib/about/digest.ts', 'utf8')
    const { status, stderr } = spawnSync('npm', ['run', '--silent', 'ledger', 'pull'], {
      env: { ...process.env, LEDGER: String(address), LEDGER_DATA: into },
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([0, ''])
    sameFiles(directory, into)
    expect(readFileSync('lib/about/digest.ts', 'utf8')).toBe(derived)
  })

  test('bring a later revision to a directory of an earlier one', async () => {
    const address = await create()
    const directory = servableLedger()
    const into = empty()
    await ledger(address, 'push', '--data', directory)
    await ledger(address, 'pull', '--data', into)
    writeFileSync(join(into, 'notes.json'), '{}')
    releasePerson(directory, 'one-more')
    expect((await ledger(address, 'push', '--data', directory)).printed).toMatch(
      /has revision 2 now: 1 revision and 4 files/,
    )
    expect((await ledger(address, 'pull', '--data', into)).printed).toMatch(
      /^4 files .*\njournal\/0002\.jsonl was not here before\.\nnotes\.json was never pushed, and stays\.$/,
    )
    rmSync(join(into, 'notes.json'))
    sameFiles(directory, into)
  })

  test('say which files changed without a revision', async () => {
    const address = await create()
    const directory = servableLedger()
    await ledger(address, 'push', '--data', directory)
    rewrite(directory, 'places.csv', (text) => text.replace(/\n$/, ''))
    expect((await ledger(address, 'push', '--data', directory)).printed).toMatch(
      /has places\.csv now, of revision 1 as before: servers show that when they are started again/,
    )
  })

  test('refuse what would lose something, and change nothing', async () => {
    const address = await create()
    const directory = servableLedger()
    await ledger(address, 'push', '--data', directory)
    const newest = () => sql(address, 'SELECT number, contents FROM ledger.package')
    const stored = await newest()

    const edited = empty()
    await ledger(address, 'pull', '--data', edited)
    appendFileSync(join(edited, 'people.csv'), 'somebody,Somebody,RUS,,2,\n')
    const own = readFiles(edited)
    const pending = await ledger(address, 'push', '--data', edited)
    expect([pending.status, pending.printed]).toEqual([
      1,
      expect.stringMatching(/^1 change of rows is pending in .*: release or undo before the push/),
    ])
    releasePerson(directory, 'one-more')
    const ahead = await ledger(address, 'push', '--data', directory)
    expect(ahead.status).toBe(0)
    const local = await ledger(address, 'pull', '--data', edited)
    expect([local.status, local.printed]).toEqual([
      1,
      expect.stringMatching(/^people\.csv in .* has content that was never pushed/),
    ])
    expect(readFiles(edited)).toEqual(own)

    release(edited, 'Another person.', '2024-12-02')
    const another = await ledger(address, 'push', '--data', edited)
    expect([another.status, another.printed]).toEqual([
      1,
      expect.stringMatching(/^Revision 2 is another one there .*these are two ledgers/),
    ])
    const behind = await ledger(address, 'push', '--data', servableLedger())
    expect([behind.status, behind.printed]).toEqual([
      1,
      expect.stringMatching(/^The database has revision 2, these files end at 1: pull first/),
    ])
    const broken = servableLedger()
    rewrite(broken, 'people.csv', (text) => text.replace('PRK', 'prk'))
    expect(await ledger(address, 'push', '--data', broken)).toMatchObject({
      status: 1,
      printed: expect.stringMatching(/people\.csv/),
    })
    expect(await newest()).toEqual([...stored, expect.objectContaining({ number: 2 })])
  })

  test('take a story away that was pushed and then removed, and no other file', async () => {
    const address = await create()
    const directory = servableLedger()
    const into = empty()
    // What stories say is judged by the command alone.
    const publish = () => withStore(address, (store) => store.publish(loadServed(directory)))
    mkdirSync(join(directory, 'stories'))
    for (const name of ['one', 'two']) writeFileSync(join(directory, 'stories', `${name}.md`), name)
    await publish()
    await ledger(address, 'pull', '--data', into)
    rmSync(join(directory, 'stories', 'one.md'))
    expect((await publish()).removed).toEqual(['stories/one.md'])
    writeFileSync(join(into, 'stories', 'own.md'), 'own')
    expect(await ledger(address, 'pull', '--data', into)).toEqual({
      status: 0,
      printed: expect.stringMatching(
        /^0 files .*\nstories\/one\.md is no more among them, and was removed here\.\nstories\/own\.md was never pushed, and stays\.$/,
      ),
    })
    rmSync(join(into, 'stories', 'own.md'))
    sameFiles(directory, into)
    // What is missing here may have come there meanwhile: it comes, and is named.
    rmSync(join(into, 'stories', 'two.md'))
    expect((await ledger(address, 'pull', '--data', into)).printed).toMatch(
      /^1 file .*\nstories\/two\.md was not here before\.$/,
    )
    // One that was changed before it was removed there is nobody's to delete.
    writeFileSync(join(into, 'stories', 'two.md'), 'changed')
    rmSync(join(directory, 'stories', 'two.md'))
    await publish()
    expect((await ledger(address, 'pull', '--data', into)).printed).toMatch(
      /already\.\nstories\/two\.md was never pushed, and stays\.$/,
    )
  })

  test('never send to each other where neither can go on', async () => {
    const address = await create()
    const directory = servableLedger()
    const into = empty()
    await ledger(address, 'push', '--data', directory)
    await ledger(address, 'pull', '--data', into)
    rewrite(into, 'about.json', (text) => `${text}\n`)
    const pulled = async () => (await ledger(address, 'pull', '--data', into)).printed
    expect(await pulled()).toMatch(/^about\.json in .* never pushed: push it, undo it, or pull into/)

    releasePerson(directory, 'one-more')
    await ledger(address, 'push', '--data', directory)
    expect((await ledger(address, 'push', '--data', into)).printed).toMatch(
      /pull first\. Nothing was changed/,
    )
    const aside =
      /never pushed: it cannot be pushed either, .*Undo it, or put it aside, pull, and bring it in again/
    expect(await pulled()).toMatch(aside)
    releasePerson(into, 'another')
    expect((await ledger(address, 'push', '--data', into)).printed).toMatch(
      /these are two ledgers\. To go on with the one there, pull into an empty directory/,
    )
    expect(await pulled()).toMatch(aside)
  })

  test('finish a pull that was cut off', async () => {
    const address = await create()
    const directory = servableLedger()
    const into = empty()
    await ledger(address, 'push', '--data', directory)
    await ledger(address, 'pull', '--data', into)
    releasePerson(directory, 'one-more')
    await ledger(address, 'push', '--data', directory)
    // One file is in place, the others are prepared.
    mkdirSync(join(into, '.release', 'pulled'), { recursive: true })
    cpSync(join(directory, 'revisions.csv'), join(into, '.release', 'pulled', 'revisions.csv'))
    cpSync(join(directory, 'people.csv'), join(into, 'people.csv'))
    expect(await ledger(address, 'pull', '--data', into)).toMatchObject({ status: 0 })
    sameFiles(directory, into)
    expect(existsSync(join(into, '.release', 'pulled'))).toBe(false)
    expect(await ledger(address, 'check', '--data', into)).toMatchObject({ status: 0 })
  })

  test('let one of two pushes at once through', async () => {
    const address = await create()
    const [one, other] = [servableLedger(), servableLedger()]
    await ledger(address, 'push', '--data', one)
    releasePerson(one, 'one-more')
    releasePerson(other, 'another')
    const told = await Promise.all([
      ledger(address, 'push', '--data', one),
      ledger(address, 'push', '--data', other),
    ])
    expect(told.map(({ status }) => status).sort()).toEqual([0, 1])
    expect(told.find(({ status }) => status === 1)?.printed).toMatch(
      /somebody else pushed at the same time|these are two ledgers/,
    )
    const into = empty()
    await ledger(address, 'pull', '--data', into)
    sameFiles(told[0]?.status === 0 ? one : other, into)
  })

  test('say what is wrong with an address, and never its password', async () => {
    const directory = servableLedger()
    for (const [address, message] of [
      ['', /^LEDGER names no database/],
      ['data', /^LEDGER is no address of a PostgreSQL database; allowed: postgres:/],
      ['mysql://me:secret@localhost/x', /^LEDGER is no address of a PostgreSQL database/],
      ...[
        'postgres://me:secret@localhost',
        'postgres:/me:secret@localhost/x',
        'postgres:///me:secret',
        'postgres://me:w@rd/secret@localhost/x',
        'postgres://me:w@rd/secret#1@localhost/x',
        'postgres://me:w@rd/se#secret',
      ].map((wrong) => [wrong, /^LEDGER does not name a host and a database behind it/] as const),
    ] as const) {
      const { status, printed } = await ledger(address, 'push', '--data', directory)
      expect([status, printed]).toEqual([1, expect.stringMatching(message)])
      expect(printed).not.toContain('secret')
    }
    renameSync(join(directory, 'people.csv'), join(directory, 'persons.csv'))
    expect(await ledger(await create(), 'push', '--data', directory)).toMatchObject({
      status: 1,
      printed: expect.stringMatching(/people\.csv.*is missing/),
    })
  })
})
