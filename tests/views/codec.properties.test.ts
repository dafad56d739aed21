import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatView, parseView } from '@/lib/views/codec'
import { DEFAULT_VIEW, PARAMETERS, type Parameter, type View, type ViewSpec } from '@/lib/views/parameters'

const PARAMETER_NAMES = Object.keys(PARAMETERS) as Parameter[]
const ids = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,12}$/)
const recordIds = fc.stringMatching(/^[a-z0-9]{1,4}(?:[.-][a-z0-9]{1,4}){0,5}$/)
const days = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const edtf = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length))
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim())
  .filter((text) => text !== '' && text.length <= 60)

/** What a place accepts of a parameter, with a value that it accepts. */
const BY_KIND: Record<string, fc.Arbitrary<readonly [accept: unknown, value: unknown]>> = {
  edtf: orNull(edtf).map((value) => [true, value]),
  day: orNull(days).map((value) => [{ min: '1950-01-01', max: '2049-12-31' }, value]),
  integer: orNull(fc.integer({ min: 2, max: 4096 })).map((value) => [
    { min: 1, max: 4096, initial: 1 },
    value,
  ]),
  id: fc
    .tuple(orNull(recordIds), fc.option(recordIds))
    .map(([value, except]) => [except === null || except === value ? true : { except }, value]),
  text: orNull(words).map((value) => [{ maxLength: 60 }, value]),
  list: fc
    .uniqueArray(ids, { maxLength: 8 })
    .chain((of) => fc.subarray(of).map((value) => [{ of }, [...value].sort()] as const)),
  choice: fc
    .uniqueArray(ids, { minLength: 1, maxLength: 5 })
    .chain((of) =>
      orNull(fc.constantFrom(...of)).map((value) => [{ of }, value === of[0] ? null : value] as const),
    ),
  interval: orNull(
    fc
      .tuple(orNull(fc.nat(20_000)), orNull(fc.nat(20_000)))
      .filter(([low, high]) => low !== null || high !== null)
      .map(([low, high]) =>
        low !== null && high !== null && low > high ? { low: high, high: low } : { low, high },
      ),
  ).map((value) => [{ min: 0, max: 20_000 }, value]),
}

const specAndView = fc.subarray(PARAMETER_NAMES).chain((taken) =>
  fc
    .record(
      Object.fromEntries(taken.map((name) => [name, BY_KIND[PARAMETERS[name]] ?? fc.constant([true, null])])),
    )
    .map((entries) => {
      const pick = (at: 0 | 1) =>
        Object.fromEntries(
          Object.entries(entries).map(([name, pair]) => [name, (pair as readonly unknown[])[at]]),
        )
      const view = { ...DEFAULT_VIEW, ...pick(1) } as View
      // A range runs forward.
      const [from, to] = [view.from, view.to]
      const swapped = from !== null && to !== null && from > to ? { from: to, to: from } : {}
      // A day is not compared with itself.
      const other = view.against === view.known ? { against: null } : {}
      return { spec: pick(0) as ViewSpec, view: { ...view, ...swapped, ...other } as View }
    }),
)

const junk = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom<string>(...PARAMETER_NAMES), fc.string({ unit: 'binary' })),
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      edtf,
      ids,
      recordIds,
      fc.constantFrom(
        '..',
        '1..2',
        ',',
        ',,',
        'a,a',
        '2024-02-30',
        '-1',
        '99999999999999999999',
        '%',
        '+',
        '\u0000',
      ),
    ),
  ),
  { maxLength: 12 },
)

test('parse(format(view)) is the view, for every view that a place takes', () => {
  fc.assert(
    fc.property(specAndView, ({ spec, view }) => {
      expect(parseView(new URLSearchParams(formatView(view)), spec)).toEqual({ view, problems: [] })
    }),
    { numRuns: 500 },
  )
})

test('whatever an address holds, it is read without an error and its canonical form is a fixed point', () => {
  fc.assert(
    fc.property(specAndView, junk, ({ spec }, pairs) => {
      const parsed = parseView(new URLSearchParams(pairs), spec)
      const canonical = formatView(parsed.view)
      const again = parseView(new URLSearchParams(canonical), spec)
      expect(again.problems).toEqual([])
      expect(again.view).toEqual(parsed.view)
      expect(formatView(again.view)).toBe(canonical)
      for (const problem of parsed.problems) {
        expect(problem.reason).not.toBe('')
        expect(problem.parameter.length).toBeLessThanOrEqual(81)
        expect(problem.value.length).toBeLessThanOrEqual(81)
      }
    }),
    { numRuns: 500 },
  )
})

test('the order of parameters and of list members makes no difference', () => {
  fc.assert(
    fc.property(specAndView, fc.infiniteStream(fc.nat()), ({ spec, view }, random) => {
      const pairs = [...new URLSearchParams(formatView(view))]
      const draw = () => random.next().value ?? 0
      const shuffled = pairs
        .map(([key, value]) => [
          key,
          PARAMETERS[key as Parameter] === 'list' ? value.split(',').reverse().join(',') : value,
        ])
        .map((pair) => ({ pair, at: draw() }))
        .sort((a, b) => a.at - b.at)
        .map(({ pair }) => pair)
      expect(formatView(parseView(new URLSearchParams(shuffled), spec).view)).toBe(formatView(view))
    }),
  )
})

test('half of a character in a view never breaks its address', () => {
  expect(formatView({ ...DEFAULT_VIEW, q: 'a\ud83d' })).toBe('q=a%EF%BF%BD')
})
