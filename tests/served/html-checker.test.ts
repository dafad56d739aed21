import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { PAGES } from '../addresses'
import { get } from './site'

const CHECKER: string = createRequire(import.meta.url)('vnu-jar')
const hasJava = spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0

interface Message {
  readonly url: string
  readonly type: string
  readonly subType?: string
  readonly message: string
  readonly extract?: string
}

/** The standard has it since 2023, the checker of this version not yet; later ones fetch a Java when they are installed. */
const NAME_OF_DETAILS = 'Attribute “name” not allowed on element “details” at this point.'

const withoutStyles = (html: string) =>
  html
    .split('<style')
    .map((part, at) => (at === 0 ? part : part.slice(part.indexOf('</style>') + '</style>'.length)))
    .join('')

/** What the Nu HTML checker finds in pages, each with the path of its page. */
function findings(pages: readonly (readonly [string, string])[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'))
  // Of style sheets this version knows neither layers nor properties.
  for (const [at, [, html]] of pages.entries()) writeFileSync(join(folder, `${at}.html`), withoutStyles(html))
  const { stdout } = spawnSync('java', ['-jar', CHECKER, '--format', 'json', '--stdout', folder], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const { messages }: { messages: readonly Message[] } = JSON.parse(stdout)
  return messages
    .filter(({ type, subType }) => type === 'error' || subType === 'warning')
    .filter(({ message }) => message !== NAME_OF_DETAILS)
    .map(({ url, message, extract = '' }) => {
      const [path] = pages[Number.parseInt(basename(url), 10)] ?? []
      return `${path}: ${message} ${extract.slice(0, 200)}`
    })
}

// The program of others, where Java is.
test.skipIf(!hasJava)('the Nu HTML checker finds nothing in any kind of page', async () => {
  const pages: [string, string][] = []
  for (const path of [...PAGES, '/nowhere']) pages.push([path, await (await get(path)).text()])
  expect(findings(pages)).toEqual([])
  expect(findings([['wrong', '<!doctype html><title>x</title><ul><p>y</ul>']])).not.toEqual([])
})
