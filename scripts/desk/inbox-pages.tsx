import type { Context, Hono } from 'hono'
import { differencesFrom, mergeEdits } from '@/lib/desk/candidate-edits'
import { candidateOf, inboxes, matchedAnew, openCandidates } from '@/lib/desk/inbox'
import { rowsNear } from '@/lib/desk/rows-near'
import type { Candidate } from '@/lib/imports/candidate'
import type { JudgedLedger } from '@/lib/ledger/edit/judged-ledger'
import { rowAnywhere, rowNow, tableWithRow } from '@/lib/ledger/edit/row-now'
import type { StepOutcome } from '@/lib/ledger/edit/step-outcome'
import { decide } from './decide'
import { type Desk, present, redirectTold } from './desk'
import { idListsOf } from './id-lists-of'
import { nextHref } from './next-href'
import { page } from './page'
import { CandidateView, type Repeated } from './pages/candidate-view'
import { IdLists } from './pages/id-lists'
import { candidateHref, candidateTitle, InboxList, isFound } from './pages/inbox-list'
import { faultWords } from './pages/row-fields'
import { all, one, posted } from './posted'
import { notDone } from './told-outcome'

/** The rows that a candidate may repeat: one that the curator named, and those that it matches. */
function repeatedBy(
  candidate: Candidate,
  named: string,
  { text: { entries }, next }: JudgedLedger,
): readonly Repeated[] {
  const table = tableWithRow(entries, named)
  const chosen =
    table === null || candidate.matches.some(({ row }) => row === named)
      ? []
      : [{ table, row: named, certainty: 'likely', why: ['you named it'] }]
  return [...chosen, ...candidate.matches].flatMap(({ table: its, row: id, certainty, why }) => {
    const row = rowNow(entries, next, its, id)
    return row === null ? [] : [{ certainty, why, row, differences: differencesFrom(candidate, row) }]
  })
}

/** The inbox: what imports propose, and what is decided of it. */
export function inboxPages(app: Hono, desk: Desk): void {
  app.get('/', async (context) => {
    const found = inboxes(desk.directory)
    const query = { words: (context.req.query('q') ?? '').trim(), kind: context.req.query('kind') ?? '' }
    const open = openCandidates(found)
    return page(
      context,
      desk,
      await present(desk),
      { title: 'Inbox', path: '/' },
      <InboxList
        candidates={open.filter((candidate) => isFound(candidate, query))}
        total={open.length}
        query={query}
        problems={found.problems}
        decided={found.candidates.filter(({ state }) => state !== 'open' && state !== 'same')}
      />,
    )
  })

  app.get('/inbox', async (context) => {
    const judged = await present(desk)
    const found = candidateOf(desk.directory, context.req.query('key') ?? '')
    if (found === null)
      return page(
        context,
        desk,
        judged,
        { title: 'Not here', path: '/', status: 404 },
        <p>
          The inbox has no such candidate, or cannot be read. <a href="/">All that wait</a>
        </p>,
      )
    const { entries } = judged.text
    const candidate = matchedAnew(found, entries)
    const repeated = repeatedBy(candidate, (context.req.query('row') ?? '').trim(), judged)
    const shown = new Set(repeated.map(({ row }) => row.id))
    return page(
      context,
      desk,
      judged,
      { title: candidateTitle(candidate), path: '/' },
      <>
        <CandidateView
          candidate={candidate}
          repeated={repeated}
          near={rowsNear(entries, candidate.cells.date ?? '').filter(({ id }) => !shown.has(id))}
        />
        <IdLists lists={idListsOf(entries, [], [candidate.table])} />
      </>,
    )
  })

  /** After a step on a candidate: on to the next one, or back to it with what was wrong. */
  const tell = (context: Context, candidate: Candidate, words: string, outcome: StepOutcome) => {
    const failed = notDone(outcome, candidate.table, '')
    if (failed === null)
      return redirectTold(context, nextHref(desk.directory, candidate.key), { kind: 'done', words })
    const said = [...failed.faults.map((fault) => `${fault.column}: ${faultWords(fault)}`), ...failed.others]
    return redirectTold(context, candidateHref(candidate.key), {
      kind: 'refused',
      words: ['Nothing was saved.', ...said].join(' '),
    })
  }
  const gone = (context: Context) =>
    redirectTold(context, '/', { kind: 'refused', words: 'That candidate or row is not there any more.' })

  app.post('/inbox/merge', async (context) => {
    const form = await posted(context)
    const { text, next } = await present(desk)
    const candidate = candidateOf(desk.directory, one(form, 'key'))
    const row = rowAnywhere(text.entries, next, one(form, 'row'))
    if (candidate === null || row === null) return gone(context)
    const columns = all(form, 'column')
    const based = one(form, '_based') || row.based
    const outcome = decide(
      desk,
      [candidate.key],
      { state: 'merged', row: row.id },
      {
        words: `Merges ${candidate.key} into ${row.table} ${row.id}`,
        edits: columns.length === 0 ? [] : mergeEdits(candidate, { ...row, based }, columns, text.entries),
      },
    )
    return tell(context, candidate, `Merged into ${row.id}.`, outcome)
  })

  app.post('/inbox/refuse', async (context) => {
    const form = await posted(context)
    const candidate = candidateOf(desk.directory, one(form, 'key'))
    const why = one(form, 'why')
    if (candidate === null) return gone(context)
    if (why === '')
      return redirectTold(context, candidateHref(candidate.key), {
        kind: 'refused',
        words: 'Say in a few words why, so that the next curator knows.',
      })
    const step = { words: `Refuses ${candidate.key}`, edits: [] }
    const outcome = decide(desk, [candidate.key], { state: 'refused', why }, step)
    return tell(context, candidate, `Refused: ${candidateTitle(candidate)}.`, outcome)
  })

  app.post('/inbox/reopen', async (context) => {
    const form = await posted(context)
    const candidate = candidateOf(desk.directory, one(form, 'key'))
    if (candidate === null) return gone(context)
    const step = { words: `Opens ${candidate.key} again`, edits: [] }
    const outcome = decide(desk, [candidate.key], { state: 'open' }, step)
    const failed = notDone(outcome, candidate.table, '')
    return redirectTold(
      context,
      candidateHref(candidate.key),
      failed === null
        ? { kind: 'done', words: 'It waits again.' }
        : { kind: 'refused', words: failed.others.join(' ') },
    )
  })
}
