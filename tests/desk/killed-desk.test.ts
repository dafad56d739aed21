import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { presentLedger } from '@/lib/ledger/edit/present-ledger'
import { releasedLedger } from '../ledger/sample-ledger'

/** How often a desk is killed; `DESK_KILLS=30` tries more moments. */
const KILLS = Number(process.env.DESK_KILLS || 4)

async function startedDesk(directory: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/desk.ts', '--data', directory], {
    env: { ...process.env, TSX_TSCONFIG_PATH: 'scripts/tsconfig.json' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout?.setEncoding('utf8')
  while (!/http:\/\/\S+\s/.test(printed))
    printed += (await once(child.stdout as NonNullable<typeof child.stdout>, 'data'))[0]
  return { child, url: /http:\/\/\S+/.exec(printed)?.[0] ?? '' }
}

test('a desk that is killed at any moment loses no step that it acknowledged, and leaves none half done', async () => {
  const directory = releasedLedger()
  const acknowledged: string[] = []
  let sent = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const { child, url } = await startedDesk(directory)
    const cookie = (await fetch(url, { redirect: 'manual' })).headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const { origin } = new URL(url)
    const killing = setTimeout(() => child.kill('SIGKILL'), 30 + Math.random() * 600)
    try {
      for (;;) {
        sent += 1
        const id = `person-${sent}`
        // A row of two tables, so that a step that is cut in two would show.
        const body = new URLSearchParams({
          id: `claim-${id}`,
          indicator: 'troops.sent',
          claimant: 'kor-nis',
          asserted: '2024-11-20',
          about: '2024-11-20',
          best: String(sent),
          qualifier: 'about',
          'source0.id': `source-${id}`,
          'source0.title': 'A report',
          'source0.titled': 'stated',
          'source0.kind': 'press',
          'source0.url': `https://example.org/${id}`,
          'source0.verified': 'stored-page',
          'source0.relay': 'direct',
        })
        const answer = await fetch(`${origin}/rows/estimates/new`, {
          method: 'POST',
          body,
          redirect: 'manual',
          headers: { cookie, origin },
        })
        if (answer.status === 303) acknowledged.push(id)
      }
    } catch {
      // The desk is gone.
    }
    clearTimeout(killing)
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
  const { text, faults } = presentLedger(directory)
  expect(faults).toEqual([])
  const ids = (table: 'estimates' | 'sources', prefix: string) =>
    text.entries[table].flatMap(({ cells: { id = '' } }) =>
      id.startsWith(prefix) ? [id.slice(prefix.length)] : [],
    )
  const claims = ids('estimates', 'claim-person-')
  expect(claims.toSorted()).toEqual(ids('sources', 'source-person-').toSorted())
  for (const id of acknowledged) expect(claims).toContain(id.replace('person-', ''))
  rmSync(join(directory), { recursive: true })
}, 300_000)
