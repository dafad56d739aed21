import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { scriptFiles } from '@/scripts/script-files'
import { inlineHashes, joinInlineScripts } from '@/scripts/server/inline-elements.mjs'
import { nonceOf, withoutNonce } from '@/scripts/server/without-nonce.mjs'

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
    expect(inlineHashes(html)).toEqual({ scripts: expected, styles: [] })
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

test('inline styles of a page are told apart from its scripts', () => {
  const html = '<style>a{}</style><style media="print">b{}</style><link rel="stylesheet"><script>a</script>'
  expect(inlineHashes(html)).toEqual({ scripts: [hash('a')], styles: [hash('a{}'), hash('b{}')] })
})

describe('a page that was rendered with a nonce', () => {
  const POLICY = "default-src 'none'; script-src 'self' 'nonce-A_b-1'; style-src 'self' 'nonce-A_b-1'"
  const sent = (html: string) => {
    const { body, policy } = withoutNonce(Buffer.from(html), POLICY, nonceOf(POLICY) ?? '')
    return { html: body.toString(), policy }
  }

  test('has hashes of the scripts and styles that carry it, and it is gone', () => {
    const { html, policy } = sent(
      '<style nonce="A_b-1" data-x="">a{}</style><script src="/a.js" nonce="A_b-1" async=""></script>' +
        '<script nonce="A_b-1">push("{\\"nonce\\":\\"A_b-1\\"}")</script><script nonce="A_b-1">서울</script>' +
        '<script nonce="A_b-1" id="_R_">c</script>',
    )
    const script = 'push("{\\"nonce\\":\\"$undefined\\"}");\n서울'
    expect(html).toBe(
      `<style data-x="">a{}</style><script src="/a.js" async=""></script><script>${script}</script><script id="_R_">c</script>`,
    )
    expect(policy).toBe(
      `default-src 'none'; script-src 'self' 'sha256-${hash(script)}' 'sha256-${hash('c')}'; style-src 'self' 'sha256-${hash('a{}')}'`,
    )
  })

  test('allows nothing that does not carry it, beside what does or not', () => {
    const { html, policy } = sent(
      '<script nonce="A_b-1">a</script><script>evil()</script><style>evil{}</style><script nonce="B">evil()</script>',
    )
    expect(policy).toBe(`default-src 'none'; script-src 'self' 'sha256-${hash('a')}'; style-src 'self'`)
    expect(html).toContain('<script>a</script><script>evil()</script>')
  })

  test('a policy without one says so', () => {
    expect(nonceOf("script-src 'self' 'sha256-nonce='")).toBeUndefined()
  })
})

test('script files of a page: each once, also those fetched ahead, without those for old browsers', () => {
  const html = `<link rel="preload" as="script" href="/a.js"/><link rel="preload" href="/b.js" as="script"/>
    <link rel="preload" href="/c.woff2" as="font"/><script src="/a.js" async=""></script>
    <script src="/old.js" noModule=""></script><script src="/a.js"></script><script>x</script>`
  expect(scriptFiles(html)).toEqual(['/a.js', '/b.js'])
})
