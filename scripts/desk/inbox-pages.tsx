import type { Hono } from 'hono'
import { CandidateView, type Repeated } from '@/components/desk/candidate-view'
import { candidateHref, candidateTitle, InboxList } from '@/components/desk/inbox-list'
import { faultWords } from '@/components/desk/row-fields'
import { differencesFrom, mergeEdits } from '@/lib/desk/candidate-edits'
import { candidateOf, decided, openCandidates } from '@/lib/desk/inbox'
import type { Candidate } from '@/lib/imports/candidate'
import { ImportRefused } from '@/lib/imports/import-refused'
import { applyStep } from '@/lib/ledger/edit/apply-step'
import type { JudgedLedger } from '@/lib/ledger/edit/judged-ledger'
import { rowNow } from '@/lib/ledger/edit/row-now'
import { type Desk, present, redirectTold } from './desk'
import { page } from './page'
import { all, one, posted } from './posted'
import { attempt, notDone } from './told-outcome'

function repeatedBy(candidate: Candidate, { text: { entries }, next }: JudgedLedger): readonly Repeated[] {
  return candidate.matches.flatMap(({ table, row: id, certainty, why }) => {
    const row = rowNow(entries, next, table, id)
    return row === null ? [] : [{ certainty, why, row, differences: differencesFrom(candidate, row) }]
  })
}

function listed(directory: string): readonly Candidate[] {
  try {
    return openCandidates(directory)
  } catch (error) {
    // The page says what is wrong with the inbox.
    if (error instanceof ImportRefused) return []
    throw error
  }
}

/** The inbox: what imports propose, and what is decided of it. */
export function inboxPages(app: Hono, desk: Desk): void {
  app.get('/', (context) =>
    page(
      context,
      desk,
      present(desk),
      { title: 'Inbox', path: '/' },
      <InboxList candidates={listed(desk.directory)} />,
    ),
  )

  app.get('/inbox', (context) => {
    const judged = present(desk)
    const candidate = candidateOf(desk.directory, context.req.query('key') ?? '')
    if (candidate === null)
      return page(
        context,
        desk,
        judged,
        { title: 'Not here', path: '/', status: 404 },
        <p>
          The inbox has no such candidate. <a href="/">All that wait</a>
        </p>,
      )
    return page(
      context,
      desk,
      judged,
      { title: candidateTitle(candidate), path: '/' },
      <CandidateView candidate={candidate} repeated={repeatedBy(candidate, judged)} />,
    )
  })

  app.post('/inbox/merge', async (context) => {
    const form = await posted(context)
    const { text, next } = present(desk)
    const candidate = candidateOf(desk.directory, one(form, 'key'))
    const match = candidate?.matches.find(({ row }) => row === one(form, 'row'))
    const row = match === undefined ? null : rowNow(text.entries, next, match.table, match.row)
    if (candidate === null || row === null)
      return redirectTold(context, '/', {
        kind: 'refused',
        words: 'That candidate or row is not there any more.',
      })
    const columns = all(form, 'column')
    const merged = mergeEdits(
      candidate,
      { ...row, based: one(form, '_based') || row.based },
      columns,
      text.entries,
    )
    const outcome = attempt(() =>
      applyStep(desk.directory, {
        words: `Merges ${candidate.key} into ${row.table} ${row.id}`,
        edits: columns.length === 0 ? [] : merged,
        files: [
          decided(desk.directory, candidate, { state: 'merged', day: desk.today(), row: row.id, why: null }),
        ],
      }),
    )
    const failed = notDone(outcome, row.table, row.id, row.cells)
    if (failed !== null)
      return redirectTold(context, candidateHref(candidate.key), {
        kind: 'refused',
        words: [
          'Nothing was saved.',
          ...failed.faults.map((fault) => `${fault.column}: ${faultWords(fault)}`),
          ...failed.others,
        ].join(' '),
      })
    return redirectTold(context, '/', { kind: 'done', words: `Merged into ${row.id}.` })
  })

  app.post('/inbox/refuse', async (context) => {
    const form = await posted(context)
    const candidate = candidateOf(desk.directory, one(form, 'key'))
    const why = one(form, 'why')
    if (candidate === null)
      return redirectTold(context, '/', { kind: 'refused', words: 'That candidate is not there any more.' })
    if (why === '')
      return redirectTold(context, candidateHref(candidate.key), {
        kind: 'refused',
        words: 'Say in a few words why, so that the next curator knows.',
      })
    const outcome = attempt(() =>
      applyStep(desk.directory, {
        words: `Refuses ${candidate.key}`,
        edits: [],
        files: [decided(desk.directory, candidate, { state: 'refused', day: desk.today(), row: null, why })],
      }),
    )
    const failed = notDone(outcome, candidate.table, '')
    return failed === null
      ? redirectTold(context, '/', { kind: 'done', words: `Refused: ${candidateTitle(candidate)}.` })
      : redirectTold(context, candidateHref(candidate.key), {
          kind: 'refused',
          words: failed.others.join(' '),
        })
  })
}
