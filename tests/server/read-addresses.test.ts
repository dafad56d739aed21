import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAddresses } from '@/scripts/server/read-addresses.mjs'

const buildWith = (text: string | null) => {
  const build = mkdtempSync(join(tmpdir(), 'build-'))
  if (text !== null) writeFileSync(join(build, 'addresses.json'), text)
  return build
}

test.each([
  ['missing', null],
  ['empty', ''],
  ['cut off', '{"revision":"a","static":{"/":["x"'],
  ['without pages', '{"revision":"a","static":{},"missing":[]}'],
  ['of another shape', '[]'],
])('a build whose list of pages is %s is not served', (_, text) => {
  expect(() => readAddresses(buildWith(text))).toThrow('The build is not whole')
})

test('a whole one is', () => {
  const built = { revision: 'a', static: { '/': ['x'] }, missing: [] }
  expect(readAddresses(buildWith(JSON.stringify(built)))).toEqual(built)
})
