import { describe, expect, it } from 'vitest'
import { embedCode } from '@/lib/exports/delivery/embed-code'
import { oEmbed } from '@/lib/exports/delivery/oembed'
import { ledger } from '@/lib/ledger/load/served'
import { DEFAULT_VIEW } from '@/lib/views/parameters'

const SITE = 'https://ledger.example'
const ask = (query: Record<string, string>) => oEmbed(new URLSearchParams(query), SITE)

describe('the code of an embed', () => {
  it('names frame, script and picture, and lets no title break out of it', () => {
    const code = embedCode({
      site: SITE,
      chart: 'troops-sent',
      title: '"><script>alert(1)</script>',
      view: { ...DEFAULT_VIEW, known: '2025-01-13', claimants: ['kor-nis'], theme: 'dark', tab: 'table' },
      width: null,
      height: 560,
    })
    expect(code).toContain(
      `<iframe src="${SITE}/embed/troops-sent?known=2025-01-13&amp;claimants=kor-nis&amp;theme=dark"`,
    )
    expect(code).toContain(`<script src="${SITE}/embed.js" async></script>`)
    expect(code).toMatch(/<noscript><a href="[^"]*\/charts\/troops-sent\?[^"]*"><img src="[^"]*\.png\?[^"]*"/)
    expect(code.match(/<script/g)).toHaveLength(1)
  })
})

describe('oEmbed', () => {
  it.each([
    '/charts/troops-sent?known=2025-01-13',
    '/embed/troops-sent?known=2025-01-13',
    `${SITE}/charts/troops-sent?known=2025-01-13`,
  ])('embeds %s', (url) => {
    const answer = ask({ url, maxwidth: '500', maxheight: '400' })
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 500, height: 400 })
    expect(answer).toHaveProperty(
      'html',
      expect.stringContaining(`${SITE}/embed/troops-sent?known=2025-01-13`),
    )
    expect(answer).toHaveProperty(
      'thumbnail_url',
      `${SITE}/charts/troops-sent.png?known=2025-01-13&w=500&h=400`,
    )
  })

  it.each([
    `${SITE}/charts/troops-sent/`,
    '/embed/troops-sent/?known=2025-01-13',
    `${SITE.replace('https', 'http')}/charts/troops-sent`,
    '/charts/compare/?a=kind/visit&b=kind/letter',
  ])('embeds %s, as a reader may have pasted it', (url) => {
    expect(ask({ url })).toMatchObject({ version: '1.0', provider_url: `${SITE}/` })
    expect(ask({ url })).toHaveProperty('html', expect.stringContaining(`<iframe src="${SITE}/embed/`))
  })

  it('is never larger than requested, and leaves out a picture that cannot be as small', () => {
    const url = '/charts/troops-sent'
    expect(ask({ url, maxwidth: '150', maxheight: '90' })).toMatchObject({ width: 150, height: 90 })
    expect(ask({ url, maxwidth: '150' })).not.toHaveProperty('thumbnail_url')
    expect(ask({ url, maxheight: '1' })).not.toHaveProperty('thumbnail_url')
    expect(ask({ url, maxwidth: '200', maxheight: '200' })).toMatchObject({ thumbnail_width: 200 })
    expect(ask({ url, maxwidth: '90000' })).toMatchObject({ width: 800, height: 560 })
  })

  it('reads a view as its own revision takes it', () => {
    const [first, newest] = [ledger().revisions[0]?.date ?? '', ledger().revisions.at(-1)?.date ?? '']
    expect(first < newest).toBe(true)
    const html = (rev: number) => {
      const answer = ask({ url: `/charts/troops-sent?known=${newest}&rev=${rev}` })
      return 'html' in answer ? answer.html : ''
    }
    expect(html(ledger().revisions.length)).toContain(`/embed/troops-sent?known=${newest}&amp;rev=`)
    expect(html(1)).toContain('/embed/troops-sent?rev=1"')
  })

  it('pictures a comparison by what a picture takes', () => {
    expect(ask({ url: '/compare?a=counterpart/RUS&b=counterpart/USA&tab=table&theme=dark' })).toMatchObject({
      html: expect.stringContaining(
        `${SITE}/embed/compare?a=counterpart/RUS&amp;b=counterpart/USA&amp;theme=dark"`,
      ),
      thumbnail_url: `${SITE}/compare.png?a=counterpart/RUS&b=counterpart/USA&w=800&h=560`,
    })
  })

  it.each([
    [{ url: 'https://elsewhere.example/charts/troops-sent' }, 404],
    [{ url: '/records/kor-nis' }, 404],
    [{ url: '/charts/nothing' }, 404],
    [{ url: '/compare' }, 404],
    [{ url: 'http://[' }, 400],
    [{ url: '/charts/troops-sent', maxwidth: 'wide' }, 400],
    [{ url: '/charts/troops-sent', maxheight: '0' }, 400],
    [{ url: '/charts/troops-sent', maxwidth: '-5' }, 400],
    [{ url: 'ftp://ledger.example/charts/troops-sent' }, 404],
    [{ url: 'https://ledger.example:8443/charts/troops-sent' }, 404],
    [{ url: '/charts/troops-sent', format: 'xml' }, 501],
  ])('answers %j with %i', (query, status) => {
    expect(ask(query as Record<string, string>)).toMatchObject({ status })
  })
})
