import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText, excelCsvText } from '@/lib/exports/rows/csv-text'

const FORMULA = /(?:^|;)\s*[=+\-@\t\r\n＝＋－＠]/

describe('csvText', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['said "about"', '"said ""about"""'],
    ['two\nlines', '"two\nlines"'],
    [null, ''],
    [0, '0'],
    [-12.5, '-12.5'],
    [true, 'true'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['  =1', "'  =1"],
    ['a;=1; +2;b', "a;'=1;' +2;b"],
    ['a - b; c', 'a - b; c'],
  ])('writes %j as %s', (cell, written) => {
    expect(csvText(['a', 'b'], [[cell, 'x']])).toBe(`a,b\r\n${written},x\r\n`)
  })

  it('is read back as it was by another reader', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((cell) => !FORMULA.test(cell))
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (records) => {
        const read: string[][] = parse(csvText(['a', 'b'], records), {
          record_delimiter: '\r\n',
          skip_empty_lines: false,
        })
        expect(read).toEqual([['a', 'b'], ...records])
      }),
    )
  })

  it('never begins a field of text with a sign of a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝'), fc.string(), (sign, rest) => {
        const [, [cell] = []]: string[][] = parse(csvText(['a'], [[sign + rest]]), {
          record_delimiter: '\r\n',
        })
        expect(cell?.startsWith(`'${sign}`)).toBe(true)
        expect(cell).not.toMatch(FORMULA)
        // A semicolon may begin another one; nothing else was changed.
        if (!rest.includes(';')) expect(cell).toBe(`'${sign}${rest}`)
        expect(cell?.replaceAll("'", '')).toBe(`${sign}${rest}`.replaceAll("'", ''))
      }),
    )
  })
})

describe('excelCsvText', () => {
  it.each([
    ['2024-10', "'2024-10"],
    ['10-2024', "'10-2024"],
    ['1/2', "'1/2"],
    ['2024/10/05', "'2024/10/05"],
    ['3.4', "'3.4"],
    ['007', "'007"],
    ['12E3', "'12E3"],
    ['12345678901234567', "'12345678901234567"],
    ['March 2024', "'March 2024"],
    ['5 May 24', "'5 May 24"],
    // As they are: Excel reads them as what they say.
    ['2024', '2024'],
    ['2024-10-18', '2024-10-18'],
    ['2024-10/2024-12', '2024-10/2024-12'],
    ['2024-10~', '2024-10~'],
    ['KN-23', 'KN-23'],
    [0.5, '0.5'],
    [-12.5, '-12.5'],
    [true, 'true'],
    [null, ''],
    ['=1+1', "'=1+1"],
    ['북한, Élan', '"북한, Élan"'],
  ])('writes %j as %s', (cell, written) => {
    expect(excelCsvText(['a', 'b'], [[cell, 'x']])).toBe(`\uFEFFa,b\r\n${written},x\r\n`)
  })
})
