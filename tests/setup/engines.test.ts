import { readFileSync } from 'node:fs'
import { subset, validRange } from 'semver'
import { expect, it } from 'vitest'
import { lockedPackages } from './locked-packages'

/** Packages that state a narrower range than the project, and why that does no harm. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'biblatex-csl-converter': 'a parser for tests, which pass on Node 20; older versions do not read RIS',
  '@img/sharp-win32-ia32': 'for 32-bit Windows, for which Node is published up to version 22 only',
}

const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } }
const narrower = lockedPackages().filter(({ engines: own }) => own?.node && !subset(engines.node, own.node))

it('promises no Node on which one of its packages does not run', () => {
  expect(validRange(engines.node)).not.toBeNull()
  const found = narrower.map(({ name, version, engines: own }) => `${name}@${version}: ${own?.node}`)
  expect(
    found.filter((line) => !Object.keys(EXCEPTIONS).some((name) => line.startsWith(`${name}@`))),
  ).toEqual([])
})

it('names no exception that is none', () => {
  expect(narrower.map(({ name }) => name).sort()).toEqual(Object.keys(EXCEPTIONS).sort())
  for (const { dev, optional } of narrower) expect(dev || optional).toBe(true)
})
