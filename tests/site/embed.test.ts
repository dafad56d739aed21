import { describe, expect, it } from 'vitest'
import { CHARTS, type ChartId } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { readChart } from '@/lib/charts/read'
import { embedCode } from '@/lib/exports/delivery/embed-code'
import { type Framed, frameHeight } from '@/lib/exports/delivery/frame-height'
import { frameStyle } from '@/lib/exports/delivery/frame-style'
import { oEmbed } from '@/lib/exports/delivery/oembed'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'

const SITE = 'https://ledger.example'
const ask = (query: Record<string, string>) => oEmbed(new URLSearchParams(query), SITE)

const NEWEST = snapshot(ledger())

function framed(view: View, title = CHARTS['troops-sent'].title): Framed {
  const chart: Chart = { ...(CHARTS['troops-sent'] as Chart), title }
  return { chart, reading: readChart(chart, NEWEST, view), view }
}

describe('the code of an embed', () => {
  it('names frame, script and picture, and lets no title break out of it', () => {
    const view: View = {
      ...DEFAULT_VIEW,
      known: '2025-01-13',
      claimants: ['kor-nis'],
      theme: 'dark',
      tab: 'table',
    }
    const code = embedCode({ ...framed(view, '"><script>alert(1)</script>'), site: SITE, width: null })
    expect(code).toContain(
      `<iframe src="${SITE}/embed/troops-sent?known=2025-01-13&amp;claimants=kor-nis&amp;theme=dark"`,
    )
    expect(code).toContain(`<script src="${SITE}/embed.js" async></script>`)
    expect(code).toMatch(/<noscript><a href="[^"]*\/charts\/troops-sent\?[^"]*"><img src="[^"]*\.png\?[^"]*"/)
    expect(code.match(/<script/g)).toHaveLength(1)
  })

  it('has a height for columns of every width, and is no wider than it may be', () => {
    const code = embedCode({ ...framed(DEFAULT_VIEW), site: SITE, width: 480 })
    expect(code).toContain('<div style="container-type:inline-size;max-width:480px">')
    expect(code).toContain(`height="${frameHeight(framed(DEFAULT_VIEW))(480)}"`)
    expect(code).toMatch(/style="border:0;width:100%;height:calc\(\d+px \+ [^"]*100cqw[^"]*\)"/)
  })
})

describe('the height of a frame', () => {
  /** A style sheet's own arithmetic, for a container of a width. */
  const heightAt = (style: string, width: number) => {
    const [first = '', ...rises] = style.slice('calc('.length, -1).split(' + ')
    return rises.reduce((height, rise) => {
      const [, slope, from, most] =
        /^(-?[\d.]+)\*clamp\(0px,100cqw - ([\d.]+)px,([\d.]+)px\)$/.exec(rise) ?? []
      return height + Number(slope) * Math.min(Math.max(0, width - Number(from)), Number(most))
    }, Number.parseFloat(first))
  }

  /** Slopes have two digits, and a line may need its words between two steps. The height has a line to spare. */
  const SLACK = 20

  it.each(Object.keys(CHARTS) as ChartId[])('%s is nowhere below what the embed needs', (id) => {
    const chart: Chart = CHARTS[id]
    const shown = { chart, reading: readChart(chart, NEWEST, DEFAULT_VIEW), view: DEFAULT_VIEW }
    const style = frameStyle(shown)
    const needed = frameHeight(shown)
    for (let width = 280; width <= 1200; width += 4)
      expect(heightAt(style, width), `${width}`).toBeGreaterThanOrEqual(needed(width) - SLACK)
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
    expect(ask({ url, maxwidth: '90000' })).toMatchObject({
      width: 800,
      height: frameHeight(framed(DEFAULT_VIEW))(800),
    })
  })

  it('answers with the height for the width asked for', () => {
    const url = '/charts/troops-sent'
    for (const width of [300, 480, 640])
      expect(ask({ url, maxwidth: String(width) })).toMatchObject({
        width,
        height: frameHeight(framed(DEFAULT_VIEW))(width),
      })
  })

  it('reads a view as its own revision takes it', () => {
    const [first, newest] = [ledger().revisions[0]?.date ?? '', ledger().revisions.at(-1)?.date ?? '']
    expect(first < newest).toBe(true)
    const at = (rev: number) => ask({ url: `/charts/troops-sent?known=${newest}&rev=${rev}` })
    expect(at(ledger().revisions.length)).toMatchObject({
      html: expect.stringContaining(`/embed/troops-sent?known=${newest}&amp;rev=`),
    })
    expect(at(1)).toMatchObject({ status: 400, problems: [{ parameter: 'known', value: newest }] })
  })

  it('pictures a comparison by what a picture takes', () => {
    expect(ask({ url: '/compare?a=counterpart/RUS&b=counterpart/USA&tab=table&theme=dark' })).toMatchObject({
      html: expect.stringContaining(
        `${SITE}/embed/compare?a=counterpart/RUS&amp;b=counterpart/USA&amp;theme=dark"`,
      ),
      thumbnail_url: expect.stringMatching(
        /\/compare\.png\?a=counterpart\/RUS&b=counterpart\/USA&w=800&h=\d+$/,
      ),
    })
  })

  it.each([
    [{ url: 'https://elsewhere.example/charts/troops-sent' }, 404],
    [{ url: '/records/kor-nis' }, 404],
    [{ url: '/charts/nothing' }, 404],
    [{ url: '/compare' }, 404],
    [{ url: 'http://[' }, 400],
    [{ url: '/charts/troops-sent', maxwidth: 'wide' }, 400],
    [{ url: '/charts/troops-sent?known=2024-13-01' }, 400],
    [{ url: '/charts/troops-sent', maxheight: '0' }, 400],
    [{ url: '/charts/troops-sent', maxwidth: '-5' }, 400],
    [{ url: 'ftp://ledger.example/charts/troops-sent' }, 404],
    [{ url: 'https://ledger.example:8443/charts/troops-sent' }, 404],
    [{ url: '/charts/troops-sent', format: 'xml' }, 501],
  ])('answers %j with %i', (query, status) => {
    expect(ask(query as Record<string, string>)).toMatchObject({ status })
  })
})
