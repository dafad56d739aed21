import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { documentPdf } from '@/lib/documents/files/document-pdf'
import { documentZip } from '@/lib/documents/files/document-zip'
import { requestedStory } from '@/lib/documents/story/requested-story'
import { readStories } from '@/lib/documents/story/stories'
import { storyDocument } from '@/lib/documents/story/story-document'
import { readProof } from '@/lib/exports/proof/read-proof'
import { ledger, served } from '@/lib/ledger/load/served'
import { SITE, written } from '../../exports/written'

const story = readStories(served()).stories.get('new-year-2026')
if (!story) throw new Error('there is no such story')
const at = (rev: number, known: string | null = null) => storyDocument(story, ledger(), { rev, known })
const newest = ledger().revisions.length

describe('a story as a file', () => {
  test('is the same bytes for the same revision, pinned or not', async () => {
    const made = async (query: string) => {
      const requested = requestedStory(ledger(), 'new-year-2026', 'zip', new URLSearchParams(query))
      if ('status' in requested) throw new Error(requested.detail)
      return Buffer.from(await documentZip(requested.document, SITE))
    }
    expect((await made('')).equals(await made(`rev=${newest}`))).toBe(true)
  })

  test.each([
    ['no-such-story', 'pdf', '', 404],
    ['new-year-2026', 'docx', '', 404],
    ['new-year-2026', 'pdf', 'rev=999999', 400],
    ['new-year-2026', 'zip', 'colour=red', 400],
  ])('is refused with what there is instead: %s as %s, ?%s', (id, format, query, status) => {
    const refused = requestedStory(ledger(), id, format, new URLSearchParams(query))
    expect(refused).toMatchObject({ status })
    expect(JSON.stringify(refused)).toContain(status === 404 ? '/stories/new-year-2026.pdf' : 'allowed')
  })

  test.each([
    ['PDF', 'pdf', documentPdf],
    ['ZIP', 'zip', documentZip],
  ] as const)('proves itself as %s', async (kind, extension, write) => {
    const { digest } = ledger().revisions[1] ?? {}
    expect(readProof(await write(at(2, '2026-03-01'), SITE))).toEqual({
      kind,
      proof: {
        address: `${SITE}/stories/new-year-2026?known=2026-03-01&rev=2`,
        file: `${SITE}/stories/new-year-2026.${extension}?known=2026-03-01&rev=2`,
        revision: 2,
        digest,
      },
    })
  })

  test('has every chart as the files of its own page, and every record', async () => {
    const document = at(newest)
    const files = unzipSync(await documentZip(document, SITE))
    const charts = document.sections.flatMap(({ charts: each }) => each)
    expect(Object.keys(files).filter((name) => name.endsWith('.svg'))).toHaveLength(charts.length)
    const [own] = Object.entries(files).filter(([name]) => name.endsWith('-troops-sent/troops-sent.csv'))
    expect(Buffer.from(own?.[1] ?? []).equals(await written('troops-sent', 'csv'))).toBe(true)
    const readme = Buffer.from(files['README.md'] ?? []).toString()
    for (const { title, words, records } of document.sections) {
      expect(readme).toContain(`## ${title}\n`)
      for (const text of words) expect(readme).toContain(text)
      for (const { record } of records) expect(readme).toContain(`${SITE}/records/${record.id}?rev=${newest}`)
    }
  })
})
