import { readdirSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { requireNotServed } from '@/scripts/setup/being-served.mjs'

test('no build is made in the place of the one that a server serves', () => {
  expect(readdirSync('.next/served-by')).toContain(String(inject('pid')))
  expect(() => requireNotServed()).toThrow('serves the build in this folder')
})
