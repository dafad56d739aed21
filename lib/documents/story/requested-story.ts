import 'server-only'
import type { ProblemDocument } from '@/lib/http/problem-document'
import { refusedParameters } from '@/lib/http/refused-parameters'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { recordSpec } from '@/lib/views/record-spec'
import { viewAt } from '@/lib/views/view-at'
import type { DocumentFile } from '../files/answer-document'
import { documentFormats, isDocumentFormat } from '../files/document-formats'
import { stories } from './stories'
import { STORIES_PATH, storyDocument } from './story-document'

/** A valid request for a file of a story; else what is wrong with it. */
export function requestedStory(
  ledger: Ledger,
  id: string,
  format: string,
  query: URLSearchParams,
): DocumentFile | ProblemDocument {
  const formats = Object.keys(documentFormats)
  const story = stories().get(id)
  if (story === undefined)
    return {
      status: 404,
      title: 'No such story',
      detail: `There is no story ${id.slice(0, 80)}.`,
      available: [...stories().keys()].flatMap((each) =>
        formats.map((extension) => `${STORIES_PATH}/${each}.${extension}`),
      ),
    }
  if (!isDocumentFormat(format))
    return {
      status: 404,
      title: 'No such format',
      detail: `Stories are not made as .${format.slice(0, 20)}.`,
      available: formats.map((extension) => `${STORIES_PATH}/${id}.${extension}`),
    }
  const { view, problems, snapshot } = viewAt(ledger, query, ({ revision }, newest) => ({
    ...recordSpec({ number: newest, date: revision.date }),
  }))
  if (problems.length > 0) return refusedParameters('Not a view of a story', problems)
  const rev = snapshot.revision.number
  return { document: storyDocument(story, ledger, { ...view, rev }), view, format }
}
