import { describe, expect, it } from 'vitest'
import { sources, textOf } from '../import-graph'

const markup = sources(['app', 'components'])
const outside = markup.filter((file) => !file.startsWith('components/ui/'))

/** The classes that the style sheet has rules for, each with why utilities cannot say it. */
const CLASSES = {
  dock: 'what makes room for it at the foot of the page is the page, by :has()',
  flyout: 'a panel above the dock, whose summary has no marker',
  figure: 'exports draw it, too, and it has no style sheet there',
  target: 'a mark of a figure',
  number: 'a cell: tables have too many of them for utilities',
  touch: 'what a finger must hit, on touch screens alone: every page would have its utilities twice',
  touches: 'the same for the links in an element, which are told apart by nothing else',
  'wide-open': 'a pseudo-element within two conditions',
  sheet: 'a panel that covers the foot of a phone, once scripts can close it',
} as const

describe('app/globals.css', () => {
  const css = textOf('app/globals.css')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/"[^"]*"/g, '')

  it('has rules for no class but those that utilities cannot style', () => {
    const found = [...css.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name)
    expect([...new Set(found)].sort()).toEqual(Object.keys(CLASSES).sort())
  })

  it.each(Object.keys(CLASSES))('styles .%s, which is in the markup', (name) => {
    const word = new RegExp(`(?:className|name).*['" ]${name}['" ]`)
    const made = markup.filter((file) => word.test(textOf(file)))
    expect(made).not.toEqual([])
  })
})

describe('app/lists.css', () => {
  const CLASSES = ['goes-on', 'fits', 'stacks', 'salvo', 'salvo-title']

  it('has rules for these classes, which are in the markup', () => {
    const css = textOf('app/lists.css').replace(/\/\*[\s\S]*?\*\/|"[^"]*"|url\([^)]*\)/g, '')
    const found = [...css.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name)
    expect([...new Set(found)].sort()).toEqual(CLASSES.toSorted())
    for (const name of CLASSES)
      expect(
        markup.filter((file) => new RegExp(`['"\\s\`]${name}['"\\s]`).test(textOf(file))),
        name,
      ).not.toEqual([])
  })
})

describe('components/ui', () => {
  it.each(['button', 'select', 'dialog', 'kbd'])('alone has <%s>', (element) => {
    expect(outside.filter((file) => new RegExp(`<${element}[\\s>]`).test(textOf(file)))).toEqual([])
  })

  it('has every table in a TableScroll', () => {
    const tables = outside.filter((file) => /<table[\s>]/.test(textOf(file)))
    expect(tables.length).toBeGreaterThan(3)
    expect(tables.filter((file) => !textOf(file).includes('<TableScroll'))).toEqual([])
  })
})
