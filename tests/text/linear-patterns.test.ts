import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSync } from 'recheck'
import { describe, expect, test } from 'vitest'
import { parseAst } from 'vitest/node'

/*
 * Every regular expression of the project, read from its source, is proven linear by recheck: no text makes it try the
 * same characters again and again.
 */

const ROOMS = ['app', 'components', 'lib', 'scripts']

const FILES = [
  ...ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
  ),
  ...readdirSync('.'),
].filter((name) => /\.(?:ts|tsx|mjs|js)$/.test(name) && !name.endsWith('.d.ts'))

interface Found {
  /** The patterns that are written as such, `/…/flags`, with a file that has them. */
  readonly written: Map<string, string>
  /** Where patterns are built from texts. */
  readonly built: Set<string>
}

type Node = Record<string, unknown>

function collect(file: string, node: unknown, found: Found): void {
  if (Array.isArray(node)) for (const each of node) collect(file, each, found)
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return
  const { type, regex, callee } = node as Node
  const pattern = regex as { pattern: string; flags: string } | undefined
  if (type === 'Literal' && pattern) found.written.set(`/${pattern.pattern}/${pattern.flags}`, file)
  const name = (callee as Node | undefined)?.name
  if ((type === 'NewExpression' || type === 'CallExpression') && name === 'RegExp') found.built.add(file)
  for (const each of Object.values(node)) collect(file, each, found)
}

const found: Found = { written: new Map(), built: new Set() }
for (const file of FILES)
  collect(file, parseAst(readFileSync(file, 'utf8'), { lang: file.endsWith('x') ? 'tsx' : 'ts' }), found)

/** Patterns that are built: of what, as they stand when they run. */
const BUILT: Readonly<Record<string, readonly string[]>> = {
  'lib/exports/proof/read-proof.ts': ['/<al:digest>([^<]{1,8000})<\\/al:digest>/'],
  'lib/ledger/load/fault-lines.ts': ['/[\\p{Cc}\\p{Cf}]/gu'],
  'lib/views/codec.ts': [
    '/^(-?(?:0|[1-9]\\d{0,6})(?:\\.\\d{1,4})?)?\\.\\.(-?(?:0|[1-9]\\d{0,6})(?:\\.\\d{1,4})?)?$/',
  ],
}

/** Steps are counted, without a limit of time, so that the verdict does not depend on how busy the machine is. */
const UNTIMED = { timeout: null, attackTimeout: null, incubationTimeout: null, seedingTimeout: null }

/** `safe`, or a text that makes the pattern slow. */
function verdict(pattern: string): string {
  const end = pattern.lastIndexOf('/')
  const result = checkSync(pattern.slice(1, end), pattern.slice(end + 1), UNTIMED)
  return result.status === 'vulnerable' ? result.attack.pattern : result.status
}

describe('every pattern is linear', () => {
  test('there are patterns, and the check would find one that is not', () => {
    expect(found.written.size).toBeGreaterThan(100)
    expect(verdict('/\\s+$/')).not.toBe('safe')
    expect(verdict('/^(a+)+$/')).not.toBe('safe')
  })

  test.each([...found.written])('%s in %s', (pattern) => expect(verdict(pattern)).toBe('safe'))

  test('those that are built are known', () => expect([...found.built].sort()).toEqual(Object.keys(BUILT)))

  test.each(Object.values(BUILT).flat())('%s', (pattern) => expect(verdict(pattern)).toBe('safe'))
})
