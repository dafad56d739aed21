import { expect, test } from 'vitest'
import { copiedCode } from '@/scripts/copied-code'
import { scriptsNamed } from '@/scripts/script-files'

/** A script as the bundler writes them, with modules that have these ids and that code. */
const script = (...modules: readonly (readonly [ids: string, code: string])[]) =>
  `(globalThis.TURBOPACK||(globalThis.TURBOPACK=[])).push(["object"==typeof document?document.currentScript:void 0,${modules.flat().join()}]);`

const [SELECT, SCALE, BARS] = ['e=>{"select"}', 'e=>{"a scale"}', 'e=>{"bars"}']

test('code that stands in several scripts is counted for each of them but one', () => {
  const bars = script(['1,2', SELECT], ['3', BARS])
  const line = script(['1,2', SELECT], ['4', SCALE])
  const map = script(['1,2', SELECT], ['4', SCALE])
  expect(copiedCode([bars])).toBe(0)
  expect(copiedCode([bars, line])).toBe(SELECT.length)
  expect(copiedCode([bars, line, map])).toBe(2 * SELECT.length + SCALE.length)
})

test('scripts that the bundler did not write are refused', () => {
  expect(() => copiedCode(['"no modules"'])).toThrow('No script hands a module')
})

test('the scripts that a script loads are those that it names, each once', () => {
  const loader =
    'e.v(t=>Promise.all(["static/chunks/0yfd44wvg-jp3.js","static/chunks/2~_x.js"].map(t=>e.l(t))))'
  expect(scriptsNamed(loader + loader)).toEqual(['static/chunks/0yfd44wvg-jp3.js', 'static/chunks/2~_x.js'])
  expect(scriptsNamed('e.v(t=>t(1))')).toEqual([])
})
