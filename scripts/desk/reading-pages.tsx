import { randomInt } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { baseCells, changedFrom, rebasedCells } from '@/lib/desk/base-cells'
import { fieldsOf } from '@/lib/desk/fields'
import { readingEdits, unreadRows } from '@/lib/desk/second-reading'
import { applyStep } from '@/lib/ledger/edit/apply-step'
import type { JudgedLedger } from '@/lib/ledger/edit/judged-ledger'
import { pendingLedger } from '@/lib/ledger/edit/pending-ledger'
import { type RowNow, rowAnywhere } from '@/lib/ledger/edit/row-now'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { isEvidence } from '@/lib/ledger/schema/rows'
import { recordView } from '@/lib/records/record'
import { IdLists } from '@/scripts/desk/pages/id-lists'
import { ReadingForm, type ReadingValues } from '@/scripts/desk/pages/reading-form'
import { type Desk, present, redirectTold } from './desk'
import { idListsOf } from './id-lists-of'
import { page } from './page'
import { all, one, posted, postedCells } from './posted'
import { attempt, type NotDone, notDone } from './told-outcome'

const EMPTY: ReadingValues = { outcome: '', compared: [], pages: [], note: '' }

/** Reading rows a second time, against their pages. */
export function readingPages(app: Hono, desk: Desk): void {
  const readingPage = (
    context: Context,
    judged: JudgedLedger,
    row: RowNow,
    values: ReadingValues,
    cells: Cells,
    failed: Pick<NotDone, 'faults' | 'others'> = { faults: [], others: [] },
  ) => {
    const ledger = pendingLedger(judged.text.entries, desk.today())
    const record = recordView(ledger, row.id)
    const fields = fieldsOf(desk.directory, row.table)
    return page(
      context,
      desk,
      judged,
      {
        title: `Read again: ${row.id}`,
        path: '/reading',
        status: failed.faults.length + failed.others.length > 0 ? 422 : 200,
      },
      <>
        <ReadingForm
          row={row}
          sentence={record?.sentence ?? ''}
          words={(record?.fields ?? []).map(({ label, value }) => ({
            label,
            value: typeof value === 'string' ? value : value.map(({ label: name }) => name).join(', '),
          }))}
          sources={record?.sources ?? []}
          fields={fields}
          values={values}
          cells={cells}
          faults={failed.faults}
          others={failed.others}
          left={unreadRows(snapshot(ledger)).length}
        />
        <IdLists lists={idListsOf(judged.text.entries, fields, ['sources'])} />
      </>,
    )
  }

  app.get('/reading', async (context) => {
    const judged = await present(desk)
    const wanted = context.req.query('row')
    if (wanted !== undefined) {
      const row = rowAnywhere(judged.text.entries, judged.next, wanted)
      if (row !== null && isEvidence(row.table)) return readingPage(context, judged, row, EMPTY, row.cells)
      return page(
        context,
        desk,
        judged,
        { title: 'Not here', path: '/reading', status: 404 },
        <p>There is no row of evidence with this id.</p>,
      )
    }
    const unread = unreadRows(snapshot(pendingLedger(judged.text.entries, desk.today())))
    const [first] = unread
    if (first === undefined)
      return page(
        context,
        desk,
        judged,
        { title: 'Second reading', path: '/reading' },
        <p>Every row has been read a second time.</p>,
      )
    const chosen = unread[randomInt(unread.length)] ?? first
    return context.redirect(`/reading?row=${encodeURIComponent(chosen.id)}`, 303)
  })

  app.post('/reading', async (context) => {
    const form = await posted(context)
    const judged = await present(desk)
    const id = context.req.query('row') ?? ''
    const row = rowAnywhere(judged.text.entries, judged.next, id)
    if (row === null)
      return redirectTold(context, '/reading', { kind: 'refused', words: 'That row is not there any more.' })
    const values: ReadingValues = {
      outcome: one(form, 'outcome'),
      compared: all(form, 'compared'),
      pages: all(form, 'pages'),
      note: one(form, 'note'),
    }
    const cells = postedCells(form, fieldsOf(desk.directory, row.table), 'row.')
    const based = one(form, '_based')
    // A form without the fields of the row corrects nothing.
    const hasFields = [...form.keys()].some((name) => name.startsWith('row.'))
    const corrected = values.outcome === 'corrected' && hasFields ? changedFrom(baseCells(based), cells) : {}
    if (values.outcome === 'corrected' && Object.keys(corrected).length === 0)
      return readingPage(context, judged, row, values, cells, {
        faults: [],
        others: [
          'A correction changes the row: change what the page shows otherwise, or choose another outcome.',
        ],
      })
    const edits = readingEdits(
      { ...row, based },
      { ...values, day: desk.today(), corrected },
      judged.text.entries,
    )
    const outcome = attempt(() =>
      applyStep(desk.directory, { words: `Reads ${id} again: ${values.outcome}`, edits }),
    )
    const before = baseCells(based)
    const entered = hasFields ? cells : row.cells
    const failed = notDone(outcome, row.table, id, entered)
    if (failed !== null) {
      const { changed } = failed
      const now = changed === null ? row : { ...row, based: changed.based, cells: changed.now ?? row.cells }
      const kept = changed?.now ? rebasedCells(before, entered, changed.now) : entered
      return readingPage(context, judged, now, values, kept, failed)
    }
    return redirectTold(context, '/reading', {
      kind: 'done',
      words: `Saved: ${id} was read again, ${values.outcome}.`,
    })
  })
}
