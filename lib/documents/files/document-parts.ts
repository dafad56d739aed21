import { LEDGER_NAME } from '@/lib/about/ledger'
import { pinnedRecordAddress } from '@/lib/exports/rows/pinned-record-address'
import { addressBlock, type Block, paragraph } from '@/lib/exports/sheet/blocks'
import { exportSheet } from '@/lib/exports/sheet/export-sheet'
import { printable } from '@/lib/text/printable'
import { commaWords } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { LATER_TITLE, READERS_ITEM_TITLE, SOURCES_NOTE, SOURCES_TITLE, sourceTitle } from '@/words/documents'
import type { ChartItem, LedgerDocument, RecordItem, Section } from '../document'
import { fittedPicture } from '../item/fitted-picture'
import { recordLabel } from '../item/record-label'
import { documentAddresses } from './document-addresses'
import { type Part, type Role, TEXT_HEIGHT, TEXT_WIDTH } from './paged'

const STYLES = {
  title: { role: 'H1', size: 30, weight: 600, fill: 'ink', above: 0 },
  heading: { role: 'H2', size: 21, weight: 600, fill: 'ink', above: 0 },
  subheading: { role: 'H3', size: 14, weight: 600, fill: 'ink', above: 14 },
  text: { role: 'P', size: 14, weight: 400, fill: 'ink', above: 8 },
  record: { role: 'P', size: 13, weight: 600, fill: 'ink', above: 12 },
  small: { role: 'P', size: 12, weight: 400, fill: 'muted', above: 3 },
} as const satisfies Readonly<
  Record<string, { role: Role; size: number; weight: 400 | 600; fill: 'ink' | 'muted'; above: number }>
>
type StyleName = keyof typeof STYLES

type Extra = Omit<Part, 'role' | 'marks' | 'height'> & { readonly href?: string }

function partOf({ marks, height }: Block, name: StyleName, extra: Extra): Part {
  const { href: _, ...rest } = extra
  return { role: STYLES[name].role, marks, height, ...rest }
}

/** A paragraph in the width of the text. */
const textPart = (text: string, name: StyleName, extra: Extra = {}): Part =>
  partOf(
    paragraph(printable(text, STYLES[name].weight), TEXT_WIDTH, {
      ...STYLES[name],
      ...(extra.href && { href: extra.href }),
    }),
    name,
    extra,
  )

/** An address in full, which leads there. */
const addressPart = (address: string, name: StyleName): Part =>
  partOf(addressBlock(address, TEXT_WIDTH, { ...STYLES[name], href: address }), name, {})

/** A chart with all the words around it, as large as a page; below its title it is scaled to what that leaves. */
function chartPart(item: ChartItem, document: LedgerDocument, site: string): Part {
  const { input, width, height } = fittedPicture(item, document.ledger, site, {
    width: TEXT_WIDTH,
    maxHeight: TEXT_HEIGHT,
  })
  const { marks, chart, width: drawn } = exportSheet(input)
  const { under, targets, over } = chart.model
  const drawing = [...under, ...targets.flatMap((target) => target.marks), ...over]
  return {
    role: 'Figure',
    marks: [...marks, { mark: 'group', x: chart.x, y: chart.y, marks: drawing }],
    height,
    scale: width / drawn,
    alt: `${input.chart.title}. ${input.reading.alternative}`,
  }
}

function recordParts(
  { record, facts }: RecordItem,
  { snapshot }: LedgerDocument,
  site: string,
): readonly Part[] {
  const addressOf = (id: string) => pinnedRecordAddress(site, id, snapshot)
  return [
    textPart(recordLabel(record), 'record', { href: addressOf(record.id), keeps: true }),
    ...facts.flatMap(({ term, text, links }) => [
      textPart(`${term}: ${text}`, 'small'),
      ...links.map(({ id, label, date }) =>
        textPart(`– ${commaWords([label, date ?? ''])}`, 'small', { href: addressOf(id) }),
      ),
    ]),
  ]
}

function sectionParts(section: Section, document: LedgerDocument, site: string): readonly Part[] {
  const { id, title, titledBy, href, words, records, charts, later, contents, absent } = section
  return [
    textPart(title, 'heading', { mark: { id, title }, breaks: true, keeps: true }),
    ...(titledBy === 'reader' ? [textPart(READERS_ITEM_TITLE, 'small')] : []),
    ...(href === null ? [] : [addressPart(`${site}${href}`, 'small')]),
    ...words.map((text) => textPart(text, 'text')),
    ...contents.map(({ label, href: to }) => textPart(`– ${label}`, 'text', { href: `${site}${to}` })),
    ...records.flatMap((item) => recordParts(item, document, site)),
    ...absent.map((text) => textPart(text, 'text')),
    ...(later === null || later.entries.length === 0
      ? []
      : [
          textPart(LATER_TITLE, 'subheading', { keeps: true }),
          ...later.entries.map(({ id: row, label, date }) =>
            textPart(commaWords([date ?? '', label]), 'small', {
              href: pinnedRecordAddress(site, row, document.snapshot),
            }),
          ),
        ]),
    ...charts.map((item, index) => ({
      ...chartPart(item, document, site),
      ...(index > 0 && { breaks: true as const }),
    })),
  ]
}

function sourceParts({ sources }: LedgerDocument): readonly Part[] {
  if (sources.length === 0) return []
  return [
    textPart(SOURCES_TITLE, 'heading', {
      mark: { id: 'sources', title: SOURCES_TITLE },
      breaks: true,
      keeps: true,
    }),
    textPart(SOURCES_NOTE, 'small'),
    ...sources.flatMap((source) => [
      textPart(commaWords([sourceTitle(source), source.published ?? '']), 'text', { keeps: true }),
      ...(source.url === null ? [] : [addressPart(source.url, 'small')]),
    ]),
  ]
}

/** The parts of a document after its first pages, in the order of reading. */
export const bodyParts = (document: LedgerDocument, site: string): readonly Part[] => [
  ...document.sections.flatMap((section) => sectionParts(section, document, site)),
  ...sourceParts(document),
]

/** The first pages of a document: what it is, of which revision, where it is, and its contents with their pages. */
export function frontParts(
  document: LedgerDocument,
  site: string,
  contents: readonly { readonly id: string; readonly title: string; readonly page: string }[],
  words: { readonly readersTitle: string; readonly contents: string; readonly known: string | null },
): readonly Part[] {
  const { number, date, digest } = document.snapshot.revision
  return [
    textPart(document.title, 'title', { mark: { id: 'title', title: document.title } }),
    ...(document.titledBy === 'reader' ? [textPart(words.readersTitle, 'small')] : []),
    ...(document.lead === null ? [] : [textPart(document.lead, 'text')]),
    textPart(`${LEDGER_NAME} · revision ${number} of ${dateWords(date)} · SHA-256 ${digest}`, 'small'),
    ...(words.known === null ? [] : [textPart(words.known, 'small')]),
    addressPart(documentAddresses(document, site, 'pdf').page.pinned, 'small'),
    textPart(words.contents, 'subheading', { keeps: true }),
    ...contents.map(({ id, title, page }) => textPart(`${title}, page ${page}`, 'text', { leadsTo: id })),
  ]
}
