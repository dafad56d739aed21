import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { inlineScripts, joinInlineScripts } from '@/scripts/inline-scripts'
import { scriptFiles } from '@/scripts/script-files'

const hash = (body: string) => createHash('sha256').update(body).digest('base64')

describe('inline scripts of a page', () => {
  test.each([
    ['one', '<script>a()</script>', [hash('a()')]],
    ['with attributes', '<script id="x">a()</script>', [hash('a()')]],
    ['over lines, byte for byte', '<script>a\n ("서울")</script>', [hash('a\n ("서울")')]],
    ['each once', '<script>a</script><p></p><script>b</script><script>a</script>', [hash('a'), hash('b')]],
    ['not those of a file', '<script src="/a.js" async=""></script>', []],
    ['not data', '<script type="application/ld+json">{}</script>', []],
    ['none', '<p>script</p>', []],
  ])('%s', (_, html, expected) => {
    expect(inlineScripts(html)).toEqual(expected)
  })
})

describe('inline scripts that follow each other', () => {
  test.each([
    [
      'are one',
      '<p/><script>a()</script><script>(b)</script><script>c</script><p/>',
      '<p/><script>a();\n(b);\nc</script><p/>',
    ],
    [
      'not over an element',
      '<script>a</script><p/><script>b</script>',
      '<script>a</script><p/><script>b</script>',
    ],
    [
      'not with a file',
      '<script src="/a.js"></script><script>b</script>',
      '<script src="/a.js"></script><script>b</script>',
    ],
    [
      'not with data',
      '<script type="application/ld+json">{}</script><script>b</script>',
      '<script type="application/ld+json">{}</script><script>b</script>',
    ],
    [
      'not one with attributes',
      '<script>a</script><script id="x">b</script>',
      '<script>a</script><script id="x">b</script>',
    ],
    [
      'but after those',
      '<script src="/a.js"></script><script>b</script><script>c</script>',
      '<script src="/a.js"></script><script>b;\nc</script>',
    ],
    ['also where one is empty', '<script></script><script>b</script>', '<script>;\nb</script>'],
    ['and none is lost without any', '<p>script</p>', '<p>script</p>'],
  ])('%s', (_, html, expected) => {
    expect(joinInlineScripts(html)).toBe(expected)
  })
})

test('script files of a page: each once, also those fetched ahead, without those for old browsers', () => {
  const html = `<link rel="preload" as="script" href="/a.js"/><link rel="preload" href="/b.js" as="script"/>
    <link rel="preload" href="/c.woff2" as="font"/><script src="/a.js" async=""></script>
    <script src="/old.js" noModule=""></script><script src="/a.js"></script><script>x</script>`
  expect(scriptFiles(html)).toEqual(['/a.js', '/b.js'])
})
