import 'server-only'
import type { ProblemDocument } from '@/lib/http/problem-document'
import { repeatedParameters } from '@/lib/http/repeated-parameters'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { recordSpec } from '@/lib/views/record-spec'
import { viewAt } from '@/lib/views/view-at'
import { manyAllowed } from '@/words/briefings'
import type { DocumentFile } from '../files/answer-document'
import { documentFormats, isDocumentFormat } from '../files/document-formats'
import { briefingDocument } from './briefing-document'
import { parseBriefing } from './briefing-query'
import { BRIEFING_PATH, MAX_ITEMS } from './limits'
import { requestedBriefing } from './requested-briefing'

const OWN = ['title', 'i']

/** A valid request for a file of a briefing; else what is wrong with it. Nothing is left out without a word. */
export function requestedBriefingFile(
  ledger: Ledger,
  format: string,
  query: URLSearchParams,
): DocumentFile | ProblemDocument {
  if (!isDocumentFormat(format))
    return {
      status: 404,
      title: 'No such format',
      detail: `Briefings are not made as .${format.slice(0, 20)}.`,
      available: Object.keys(documentFormats).map((extension) => `${BRIEFING_PATH}.${extension}`),
    }
  const clocks = new URLSearchParams([...query].filter(([key]) => !OWN.includes(key)))
  const { view, problems, snapshot } = viewAt(ledger, clocks, ({ revision }, newest) =>
    recordSpec({ number: newest, date: revision.date }),
  )
  const rev = snapshot.revision.number
  const asked = parseBriefing(query.toString())
  const briefing = requestedBriefing(ledger, asked, { known: view.known, rev })
  const all = [
    ...repeatedParameters(query, ['title']),
    ...problems,
    ...briefing.problems,
    ...(asked.items.length === 0
      ? [{ parameter: 'i', value: '', reason: 'is missing', allowed: manyAllowed(MAX_ITEMS) }]
      : []),
  ]
  if (all.length > 0)
    return {
      status: 400,
      title: 'Not a briefing',
      detail: 'Each item and parameter that was refused is listed with its value and what is allowed.',
      problems: all,
    }
  return {
    document: briefingDocument(briefing, ledger, { known: view.known, rev, theme: null }),
    view,
    format,
  }
}
