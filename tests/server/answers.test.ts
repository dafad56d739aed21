import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { Busy } from '@/lib/http/fair-queue.mjs'
import { PART_ASKED, PARTS_TOLD } from '@/lib/http/parts.mjs'
import { Answers } from '@/scripts/server/answers.mjs'
import type { Question } from '@/scripts/server/ask-next.mjs'
import { LongContent } from '@/scripts/server/long-content.mjs'
import type { Rendered } from '@/scripts/server/renderer-process.mjs'
import type { Renderers } from '@/scripts/server/renderers.mjs'

/** A build with one stored page, and one file of `public`. */
const root = mkdtempSync(join(tmpdir(), 'build-'))
mkdirSync(join(root, '.next/static/chunks'), { recursive: true })
mkdirSync(join(root, 'public'))
writeFileSync(join(root, 'public/embed.js'), '')
writeFileSync(join(root, '.next/static/chunks/a.js'), '')
const NOTHING = { scripts: [], styles: [] }
const built = { revision: 'one', static: { '/troops': NOTHING }, missing: NOTHING, styles: [] }

const first = { number: 1, date: '2026-01-01', digest: 'one' }
const second = { number: 2, date: '2026-01-02', digest: 'two' }

/** What draws, in this process: answers when it is let, with its number and what it was asked. */
function drawing() {
  const held: (() => void)[] = []
  const renderers = {
    count: 1,
    revision: first,
    asked: [] as Question[],
    status: 200,
    ask(question: Question): Promise<Rendered> {
      const number = renderers.asked.push(question)
      return new Promise((resolve) => {
        held.push(() =>
          resolve({
            status: renderers.status,
            headers: { 'content-type': 'text/plain' },
            body: Buffer.from(`${number} ${question.url}`),
            revision: renderers.revision,
          }),
        )
      })
    },
  }
  const go = async () => {
    await expect.poll(() => held.length).toBeGreaterThan(0)
    held.shift()?.()
  }
  const answers = new Answers(renderers as unknown as Renderers, built, root)
  const ask = async (target: string, more: Partial<Parameters<Answers['of']>[0]> = {}) => {
    const asked = { target, host: 'site', isSecure: false, ifNoneMatch: undefined, client: 'a', ...more }
    const content = await answers.of(asked)
    if (content instanceof LongContent) throw new Error('it is sent in parts')
    return (await content.as('identity')).body.toString()
  }
  return { renderers, answers, go, ask }
}

test('equal requests at the same time are made once, and later ones not again', async () => {
  const { renderers, go, ask } = drawing()
  // More than one client may have waiting.
  const all = Array.from({ length: 40 }, () => ask('/troops?known=2025-01-13'))
  await go()
  expect(new Set(await Promise.all(all))).toEqual(new Set(['1 /troops?known=2025-01-13']))
  expect(await ask('/troops?known=2025-01-13')).toBe('1 /troops?known=2025-01-13')
  expect(renderers.asked.length).toBe(1)
})

test('a host that continues with a path makes no answer for another address', async () => {
  const { go, ask } = drawing()
  const first = ask('/people?theme=dark', { host: 'site/timeline?q=' })
  await go()
  expect(await first).toBe('1 /people?theme=dark')
  const second = ask('/timeline?q=/people?theme=dark', { host: 'site' })
  await go()
  expect(await second).toBe('2 /timeline?q=/people?theme=dark')
  const third = ask('/people?theme=dark', { host: 'site/timeline?q= http' })
  await go()
  expect(await third).toBe('3 /people?theme=dark')
})

test('a file does not wait for a picture', async () => {
  const { renderers, go, ask } = drawing()
  const all = ['/charts/growth.png', '/charts/growth.png?w=700', '/charts/growth.svg'].map((target) =>
    ask(target),
  )
  await expect
    .poll(() => renderers.asked.map(({ url }) => url))
    .toEqual(['/charts/growth.png', '/charts/growth.svg'])
  for (const _ of all) await go()
  expect(await Promise.all(all)).toEqual([
    '1 /charts/growth.png',
    '3 /charts/growth.png?w=700',
    '2 /charts/growth.svg',
  ])
})

test('others are made: of another address, host, protocol or revision', async () => {
  const { renderers, go, ask } = drawing()
  const some = [{}, { host: 'other' }, { isSecure: true }]
  const all = ['/a', '/b', '/a?', '/charts/a.svg'].flatMap((target) => some.map((more) => ask(target, more)))
  for (const _ of all) await go()
  expect(new Set(await Promise.all(all)).size).toBe(12)
  expect(renderers.asked.map(({ headers }) => headers['x-forwarded-proto'])).toContain('https')
  renderers.revision = second
  const later = ask('/a')
  await go()
  expect(await later).toBe('13 /a')
})

test('a file of the build is asked for once, whatever else is asked', async () => {
  const { renderers, go, ask } = drawing()
  const all = [ask('/embed.js'), ask('/embed.js?v=2', { host: 'other' }), ask('/embed.js', { client: 'b' })]
  await go()
  expect(new Set(await Promise.all(all))).toEqual(new Set(['1 /embed.js']))
  renderers.revision = second
  expect(await ask('/embed.js')).toBe('1 /embed.js')
  const script = ask('/_next/static/chunks/a.js')
  await go()
  expect(await script).toBe('2 /_next/static/chunks/a.js')
})

test('a stored page passes the queue by, as long as its revision is served', async () => {
  const { renderers, go, ask } = drawing()
  const waiting = [ask('/a'), ask('/b'), ask('/c')]
  expect(renderers.asked.map(({ url }) => url)).toEqual(['/a'])
  const page = ask('/troops')
  expect(renderers.asked.map(({ url }) => url)).toEqual(['/a', '/troops'])
  for (const _ of [...waiting, page]) await go()
  await Promise.all([...waiting, page])
  expect(await ask('/troops', { host: 'other' })).toBe('2 /troops')
  renderers.revision = second
  const drawn = ask('/troops')
  await go()
  expect(await drawn).toBe('5 /troops')
})

test('what is not found is not kept', async () => {
  const { renderers, go, ask } = drawing()
  renderers.status = 404
  for (const number of [1, 2]) {
    const missing = ask('/nowhere')
    await go()
    expect(await missing).toBe(`${number} /nowhere`)
  }
})

test('which revision is the newest is told to who asks for too much, too', async () => {
  const { go, ask, renderers } = drawing()
  const all = Array.from({ length: 17 }, (_, at) => ask(`/a?w=${at}`))
  await expect(ask('/a?w=17')).rejects.toThrow(Busy)
  const newest = ask('/api/v1/ledger')
  expect(renderers.asked.map(({ url }) => url)).toEqual(['/a?w=0', '/api/v1/ledger'])
  for (let made = 0; made < 18; made++) await go()
  expect(await newest).toBe('2 /api/v1/ledger')
  await Promise.all(all)
})

test('an entity tag is passed on for files alone, and makes another question of them', async () => {
  const { renderers, go, ask } = drawing()
  const all = ['/charts/a.svg', '/a'].flatMap((target) => [ask(target), ask(target, { ifNoneMatch: '"x"' })])
  for (let made = 0; made < 3; made++) await go()
  expect((await Promise.all(all)).map((text) => text.slice(2))).toEqual([
    '/charts/a.svg',
    '/charts/a.svg',
    '/a',
    '/a',
  ])
  expect(renderers.asked.map(({ headers }) => headers['if-none-match'])).toEqual([
    undefined,
    undefined,
    '"x"',
  ])
})

test('who asks for too much is told to wait, and is not held to it', async () => {
  const { go, ask, answers } = drawing()
  const all = Array.from({ length: 18 }, (_, at) => ask(`/charts/a.svg?w=${at}`))
  await expect(all[17]).rejects.toThrow(Busy)
  const other = ask('/charts/a.svg?w=17', { client: 'b' })
  for (let made = 0; made < 18; made++) await go()
  await Promise.all([...all.slice(0, 17), other])
  expect(answers.figures.caches.made.answers).toBe(18)
})

test('a file that is told to have parts is asked for part by part, in turn with others, and never kept', async () => {
  const asked: Question[] = []
  const renderers = {
    count: 1,
    revision: first,
    ask: async (question: Question): Promise<Rendered> => {
      asked.push(question)
      return {
        status: 200,
        headers: { 'content-type': 'text/csv', etag: '"one"', [PARTS_TOLD]: '3' },
        body: Buffer.from(`part ${question.headers[PART_ASKED]};`),
        revision: first,
      }
    },
  }
  const answers = new Answers(renderers as unknown as Renderers, built, root)
  const read = async () => {
    const target = '/timeline.csv?q=kim'
    const content = await answers.of({
      target,
      host: 'site',
      isSecure: false,
      ifNoneMatch: undefined,
      client: 'a',
    })
    if (!(content instanceof LongContent)) throw new Error('it is kept as a whole')
    expect(Object.keys(content.headers)).not.toContain(PARTS_TOLD)
    const response = new PassThrough() as PassThrough & Pick<ServerResponse, 'writeHead'>
    response.writeHead = (() => response) as never
    const written = text(response)
    await content.send({ method: 'GET', headers: {} } as IncomingMessage, response as never)
    return written
  }
  expect(await read()).toBe('part 0;part 1;part 2;')
  expect(await read()).toBe('part 0;part 1;part 2;')
  expect(asked.map(({ headers }) => headers[PART_ASKED])).toEqual(['0', '1', '2', '0', '1', '2'])
  expect(answers.figures.caches.made.answers).toBe(0)
})
