import { describe, expect, test } from 'vitest'
import { type AnswerKind, contentPolicy, type Inline, NOTHING_INLINE } from '@/lib/site/content-policy'

const directive = (policy: string, name: string) =>
  policy
    .split('; ')
    .find((text) => text.split(' ')[0] === name)
    ?.split(' ')
    .slice(1)

describe('content security policy', () => {
  const SCRIPTS = [
    { nonce: 'bm9uY2U=', styles: ['c2hlZXQ='] },
    { scripts: ['aGFzaA=='], styles: ['b3RoZXI='] },
  ]
  const PLACES: AnswerKind[] = ['page', 'embed', 'file', 'pdf']

  test.each(PLACES)('of a %s never lets an unnamed script run', (place) => {
    for (const scripts of SCRIPTS) {
      const policy = contentPolicy(place, scripts)
      const allowed = directive(policy, 'script-src') ?? directive(policy, 'default-src')
      expect(allowed).not.toContain("'unsafe-inline'")
      expect(allowed).not.toContain("'unsafe-eval'")
      expect(allowed?.some((source) => source.startsWith('http'))).toBe(false)
    }
  })

  test('lets the scripts of the answer run', () => {
    expect(
      directive(contentPolicy('page', { nonce: 'bm9uY2U=', styles: ['c2hlZXQ='] }), 'script-src'),
    ).toEqual(["'self'", "'nonce-bm9uY2U='"])
    expect(directive(contentPolicy('page', { scripts: ['aGFzaA=='], styles: [] }), 'script-src')).toEqual([
      "'self'",
      "'sha256-aGFzaA=='",
    ])
  })

  test('styles a page from its own files only', () => {
    expect(directive(contentPolicy('page', NOTHING_INLINE), 'style-src')).toEqual(["'self'"])
  })

  test('and with the inline styles of the answer', () => {
    const style = (inline: Inline, development = false) =>
      directive(contentPolicy('page', inline, development), 'style-src')
    expect(style({ scripts: [], styles: ['aGFzaA=='] })).toEqual(["'self'", "'sha256-aGFzaA=='"])
    expect(style({ nonce: 'bm9uY2U=', styles: ['c2hlZXQ='] })).toEqual([
      "'self'",
      "'nonce-bm9uY2U='",
      "'sha256-c2hlZXQ='",
    ])
    expect(style({ nonce: 'bm9uY2U=', styles: ['c2hlZXQ='] }, true)).toEqual(["'self'", "'unsafe-inline'"])
  })

  test('only an embed may be framed', () => {
    expect(directive(contentPolicy('embed', NOTHING_INLINE), 'frame-ancestors')).toEqual(['*'])
    expect(directive(contentPolicy('page', NOTHING_INLINE), 'frame-ancestors')).toEqual(["'none'"])
    expect(directive(contentPolicy('file', NOTHING_INLINE), 'frame-ancestors')).toEqual(["'none'"])
  })

  test('a file runs nothing at all', () => {
    const policy = contentPolicy('file', NOTHING_INLINE)
    expect(directive(policy, 'sandbox')).toEqual([])
    expect(directive(policy, 'default-src')).toEqual(["'none'"])
    expect(directive(policy, 'script-src')).toBeUndefined()
  })

  test('a PDF is not kept from the viewer of the browser, and runs nothing either', () => {
    const policy = contentPolicy('pdf', NOTHING_INLINE)
    expect(directive(policy, 'sandbox')).toBeUndefined()
    expect(directive(policy, 'default-src')).toEqual(["'none'"])
    expect(directive(policy, 'script-src')).toBeUndefined()
    expect(directive(policy, 'frame-ancestors')).toEqual(["'none'"])
  })
})
