import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { supportsNode } from '../../scripts/setup/project.mjs'

const RANGE = '^20.20 || ^22.23'

it.each([
  ['20.19.9', false],
  ['20.20.0', true],
  ['20.21.3', true],
  ['21.30.0', false],
  ['22.22.9', false],
  ['22.23.0', true],
  ['24.21.0', false],
])('Node %s is supported: %s', (version, supported) => {
  expect(supportsNode(version, RANGE)).toBe(supported)
})

it('supports the Node that the tests run on', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(supportsNode(process.versions.node, engines.node)).toBe(true)
})
