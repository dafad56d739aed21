import { LICENCE } from '@/lib/exports/licence'
import { pinnedRecordAddress } from '@/lib/exports/rows/pinned-record-address'
import { commaWords } from '@/words/counts'
import {
  asKnownWords,
  LATER_TITLE,
  READERS_ITEM_TITLE,
  READERS_TITLE,
  SOURCES_TITLE,
  sourceTitle,
} from '@/words/documents'
import type { LedgerDocument, RecordItem, Section } from '../document'
import { recordLabel } from '../item/record-label'
import { chartHref } from '../item/requested-chart'
import { documentAddresses } from './document-addresses'

const listed = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')

function recordText({ record, facts }: RecordItem, document: LedgerDocument, site: string): string {
  const known = facts.flatMap(({ term, text, links }) => [
    `  - ${term}: ${text}`,
    ...links.map(({ label, date }) => `    - ${commaWords([label, date ?? ''])}`),
  ])
  return [
    `- ${recordLabel(record)}`,
    `  - ${pinnedRecordAddress(site, record.id, document.snapshot)}`,
    ...known,
  ].join('\n')
}

function sectionText(section: Section, document: LedgerDocument, site: string): string {
  const { title, titledBy, href, words, contents, records, charts, later, absent } = section
  const after =
    later === null || later.entries.length === 0
      ? []
      : later.entries.map(({ label, date }) => commaWords([date ?? '', label]))
  return [
    `## ${title}`,
    ...(titledBy === 'reader' ? [READERS_ITEM_TITLE] : []),
    ...(href === null ? [] : [`${site}${href}`]),
    ...words,
    ...(contents.length === 0 ? [] : [listed(contents.map((each) => `${each.label}: ${site}${each.href}`))]),
    ...(records.length === 0 ? [] : [records.map((item) => recordText(item, document, site)).join('\n')]),
    ...absent,
    ...(after.length === 0 ? [] : [`### ${LATER_TITLE}`, listed(after)]),
    ...charts.map(({ request }) => `${request.chart.title}: ${site}${chartHref(request)}`),
  ].join('\n\n')
}

/** A document as text, with what else is in its archive. `folders` are those of its charts. */
export function documentReadme(document: LedgerDocument, site: string, folders: readonly string[]): string {
  const { title, titledBy, lead, sections, sources, view, snapshot, name } = document
  const { number, date, digest } = snapshot.revision
  const { page } = documentAddresses(document, site, 'zip')
  return `${[
    `# ${title}`,
    ...(titledBy === 'reader' ? [READERS_TITLE] : []),
    ...(lead === null ? [] : [lead]),
    listed([
      `This document, as it was: ${page.pinned}`,
      `This document, as it is today: ${page.live}`,
      `Revision ${number} of ${date}, SHA-256 ${digest}`,
      ...(view.known === null ? [] : [asKnownWords(view.known)]),
      `Licence: ${LICENCE.title}, ${LICENCE.address}`,
    ]),
    ...sections.map((section) => sectionText(section, document, site)),
    `## ${SOURCES_TITLE}`,
    listed(
      sources.map((source) => commaWords([sourceTitle(source), source.published ?? '', source.url ?? ''])),
    ),
    '## Files',
    listed([
      `${name}.pdf: all of this as pages, with the charts as vectors`,
      ...folders.map((folder) => `${folder}/: the chart as SVG, its rows as CSV and as JSON`),
      'records.json: the records with their evidence',
      'proof.json: which document of which revision this is; the site reads it back at /open',
    ]),
  ].join('\n\n')}\n`
}
