import { rollup } from 'd3-array'
import type { Context, Hono } from 'hono'
import { baseCells, changedFrom } from '@/lib/desk/base-cells'
import { fieldsOf } from '@/lib/desk/fields'
import { hasWords } from '@/lib/desk/has-words'
import { candidateOf, inboxes } from '@/lib/desk/inbox'
import { preview } from '@/lib/desk/preview'
import { proposedId } from '@/lib/desk/proposed-id'
import { candidatesOf, takeBackEdits } from '@/lib/desk/taken-back'
import { judgeRow } from '@/lib/ledger/edit/judge-row'
import type { JudgedLedger } from '@/lib/ledger/edit/judged-ledger'
import { pendingLedger } from '@/lib/ledger/edit/pending-ledger'
import { type RowNow, rowNow, tableWithRow } from '@/lib/ledger/edit/row-now'
import type { Edit } from '@/lib/ledger/edit/step'
import type { RowFault } from '@/lib/ledger/load/row-faults'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import { type Row, TABLES, type Table } from '@/lib/ledger/schema/rows'
import { ChartPreview } from '@/scripts/desk/pages/chart-preview'
import { IdLists } from '@/scripts/desk/pages/id-lists'
import { faultWords } from '@/scripts/desk/pages/row-fields'
import { RowForm } from '@/scripts/desk/pages/row-form'
import { type ListedRow, RowList, TableLinks } from '@/scripts/desk/pages/row-list'
import { recordTitle } from '@/words/records/record-title'
import { TABLE_WORDS } from '@/words/tables'
import { decide } from './decide'
import { type Desk, present, redirectTold } from './desk'
import { citesSources, EMPTY, type Filled, filledBy, fromCandidate, lackingSources, rebased } from './filled'
import { idListsOf } from './id-lists-of'
import { nextHref } from './next-href'
import { markup, page } from './page'
import { one, posted } from './posted'
import { notDone } from './told-outcome'

const MAX_LISTED = 200

const tableOf = (context: Context): Table | null =>
  TABLES.find((table) => table === context.req.param('table')) ?? null

/** The row that an address names; null for none. */
function rowOf(context: Context, { text, next }: JudgedLedger): RowNow | null {
  const table = tableOf(context)
  return table === null ? null : rowNow(text.entries, next, table, context.req.param('id') ?? '')
}

/** The id of the row of a form: the one that it has, was given, or gets. */
const idOf = (table: Table, id: string | null, cells: Cells, { entries }: JudgedLedger['text']): string =>
  id ?? (cells.id || proposedId(table, cells, entries))

interface Told {
  readonly faults: readonly RowFault[]
  readonly sourceFaults: ReadonlyMap<string, readonly RowFault[]>
  readonly others: readonly string[]
}
const NOTHING: Told = { faults: [], sourceFaults: new Map(), others: [] }

/** What is wrong with the sources that come with a row, for the list above its form. */
const newSourceFaults = (faults: Told['sourceFaults']) =>
  [...faults.values()].flat().map((fault) => `New source, ${fault.column}: ${faultWords(fault)}`)

/** The form of a source that nobody has filled in. */
const EMPTY_SOURCE: Cells = {}

const rowHref = (table: Table, id: string) => `/rows/${table}/${encodeURIComponent(id)}`

/** The form of a row, new or present, as it has been filled. */
function formPage(
  context: Context,
  desk: Desk,
  judged: JudgedLedger,
  table: Table,
  row: RowNow | null,
  filled: Filled,
  told: Told = NOTHING,
) {
  const { entries } = judged.text
  const fields = fieldsOf(desk.directory, table)
  const sourceFields = citesSources(fields) ? fieldsOf(desk.directory, 'sources') : null
  const values: readonly Cells[] = [...filled.sources, EMPTY_SOURCE]
  const cells = { ...filled.cells, id: idOf(table, row?.id ?? null, filled.cells, judged.text) }
  const failed = told.faults.length + told.others.length + told.sourceFaults.size > 0
  return page(
    context,
    desk,
    judged,
    {
      title: row === null ? `New: ${TABLE_WORDS[table].name}` : row.id,
      path: '/rows',
      status: failed ? 422 : 200,
    },
    <>
      <p className="help">
        <a href={`/rows/${table}`}>{TABLE_WORDS[table].name}</a> · {TABLE_WORDS[table].row}
        {row !== null && row.state !== 'published' && ` · ${row.state}, pending`}
      </p>
      <RowForm
        table={table}
        id={row?.id ?? null}
        fields={fields}
        values={filled.cells}
        faults={told.faults}
        others={[...told.others, ...newSourceFaults(told.sourceFaults)]}
        proposed={proposedId(table, filled.cells, entries)}
        based={row === null ? null : filled.based}
        sources={
          sourceFields === null
            ? null
            : {
                fields: sourceFields,
                values,
                faults: values.map((source) =>
                  source === EMPTY_SOURCE ? [] : (told.sourceFaults.get(source.id ?? '') ?? []),
                ),
              }
        }
        preview={preview(entries, table, cells, { day: desk.today(), wanted: filled.chart })}
        candidate={filled.candidate}
        upstream={filled.candidate === null ? null : candidateOf(desk.directory, filled.candidate)}
        why={filled.why}
      />
      <IdLists lists={idListsOf(entries, fields, ['sources'])} />
    </>,
  )
}

const addSource = (cells: Cells): Edit => ({ kind: 'add', table: 'sources', cells })

/** Saves a form: a new row or a correction, with its new sources and what it decides of a candidate. */
function save(
  context: Context,
  desk: Desk,
  judged: JudgedLedger,
  table: Table,
  row: RowNow | null,
  filled: Filled,
) {
  const { entries } = judged.text
  const id = idOf(table, row?.id ?? null, filled.cells, judged.text)
  const edit: Edit =
    row === null
      ? { kind: 'add', table, cells: { ...filled.cells, id } }
      : {
          kind: 'correct',
          table,
          id,
          cells: changedFrom(baseCells(filled.based), filled.cells),
          based: filled.based,
        }
  const { candidate } = filled
  const outcome = decide(
    desk,
    candidate === null ? [] : [candidate],
    { state: 'accepted', row: id },
    {
      words: `${row === null ? 'Adds' : 'Corrects'} ${table} ${id || 'a row'}`,
      ...(filled.why !== '' && { why: filled.why }),
      edits: [...lackingSources(filled.sources, entries).map(addSource), edit],
    },
  )
  const failed = notDone(outcome, table, id, filled.cells)
  if (failed === null)
    return redirectTold(
      context,
      candidate === null ? rowHref(table, id) : nextHref(desk.directory, candidate),
      {
        kind: 'done',
        words: `Saved: ${table} ${id}. It is pending for revision ${judged.next}.`,
      },
    )
  return formPage(context, desk, judged, table, row, rebased(filled, failed.changed), failed)
}

function listedRows(judged: JudgedLedger, table: Table, day: string): readonly ListedRow[] {
  const { entries } = judged.text
  const index = rowIndex(pendingLedger(entries, day).tables)
  const seen = new Map<string, ListedRow>()
  for (const { cells, row } of entries[table]) {
    const id = cells.id ?? ''
    const now = seen.has(id) ? null : rowNow(entries, judged.next, table, id)
    if (now !== null)
      seen.set(id, {
        id,
        label: row === null ? id : recordTitle(table, row as Row<typeof table>, index),
        state: now.state,
      })
  }
  const rank = ({ state }: ListedRow) => (state === 'published' ? 1 : state === 'gone' ? 2 : 0)
  // The newest first: files have their rows by their day.
  return [...seen.values()].toReversed().toSorted((a, b) => rank(a) - rank(b))
}

/** The pages of rows: lists, forms, what is wrong as one types, and taking back. */
export function rowPages(app: Hono, desk: Desk): void {
  const missing = (context: Context, judged: JudgedLedger, words: string) =>
    page(context, desk, judged, { title: 'Not here', path: '/rows', status: 404 }, <p>{words}</p>)

  app.get('/rows', async (context) => {
    const judged = await present(desk)
    const id = context.req.query('id')
    const table = id === undefined ? null : tableWithRow(judged.text.entries, id)
    if (id !== undefined && table !== null) return context.redirect(rowHref(table, id), 303)
    return page(context, desk, judged, { title: 'Rows', path: '/rows' }, <TableLinks />)
  })

  app.get('/rows/:table', async (context) => {
    const judged = await present(desk)
    const table = tableOf(context)
    if (table === null)
      return missing(context, judged, `There is no such table. There are ${TABLES.join(', ')}.`)
    const query = (context.req.query('q') ?? '').trim()
    const found = listedRows(judged, table, desk.today()).filter(({ id, label }) =>
      hasWords(`${id} ${label}`, query),
    )
    return page(
      context,
      desk,
      judged,
      { title: TABLE_WORDS[table].name, path: '/rows' },
      <RowList table={table} query={query} rows={found.slice(0, MAX_LISTED)} total={found.length} />,
    )
  })

  app.get('/rows/:table/new', async (context) => {
    const judged = await present(desk)
    const table = tableOf(context)
    if (table === null) return missing(context, judged, 'There is no such table.')
    const key = context.req.query('candidate')
    const candidate = key === undefined ? null : candidateOf(desk.directory, key)
    if (candidate !== null && (candidate.table !== table || candidate.state !== 'open'))
      return missing(context, judged, 'That candidate is for another table, or was decided already.')
    if (key !== undefined && candidate === null)
      return missing(context, judged, `The inbox has no candidate ${key}.`)
    return formPage(
      context,
      desk,
      judged,
      table,
      null,
      candidate === null ? EMPTY : fromCandidate(candidate, judged),
    )
  })

  app.post('/rows/:table/new', async (context) => {
    const form = await posted(context)
    const judged = await present(desk)
    const table = tableOf(context)
    if (table === null) return missing(context, judged, 'There is no such table.')
    const filled = filledBy(form, desk, table, judged)
    return filled.chart === null
      ? save(context, desk, judged, table, null, filled)
      : formPage(context, desk, judged, table, null, filled)
  })

  app.get('/rows/:table/:id', async (context) => {
    const judged = await present(desk)
    const row = rowOf(context, judged)
    if (row === null) return missing(context, judged, 'There is no such row.')
    return formPage(context, desk, judged, row.table, row, { ...EMPTY, cells: row.cells, based: row.based })
  })

  app.post('/rows/:table/:id', async (context) => {
    const form = await posted(context)
    const judged = await present(desk)
    const row = rowOf(context, judged)
    if (row === null) return missing(context, judged, 'There is no such row.')
    const filled = filledBy(form, desk, row.table, judged)
    return filled.chart === null
      ? save(context, desk, judged, row.table, row, filled)
      : formPage(context, desk, judged, row.table, row, filled)
  })

  const change = (kind: 'withdraw' | 'restore') => async (context: Context) => {
    const form = await posted(context)
    const table = tableOf(context)
    const id = context.req.param('id') ?? ''
    if (table === null) return missing(context, await present(desk), 'There is no such table.')
    const judged = await present(desk)
    const { entries } = judged.text
    const row = rowNow(entries, judged.next, table, id)
    if (row === null) return missing(context, judged, 'There is no such row.')
    const why = one(form, '_why')
    // A row that was never published goes with what came with it, whichever button was pressed.
    const takesBack = kind === 'restore' || row.state === 'added'
    const keys = takesBack ? candidatesOf(inboxes(desk.directory).candidates, id, entries) : []
    const outcome = decide(
      desk,
      keys,
      { state: 'open' },
      {
        words: `${takesBack ? 'Takes back what is pending of' : 'Withdraws'} ${table} ${id}`,
        ...(why !== '' && { why }),
        edits: takesBack
          ? takeBackEdits(entries, table, id)
          : [{ kind: 'withdraw', table, id, based: one(form, '_based') }],
      },
    )
    const failed = notDone(outcome, table, id)
    if (failed !== null)
      return redirectTold(context, rowHref(table, id), {
        kind: 'refused',
        words: [...failed.faults.map(faultWords), ...failed.others].join(' '),
      })
    return redirectTold(context, takesBack ? '/release' : rowHref(table, id), {
      kind: 'done',
      words: takesBack ? `Taken back: ${id}.` : `${id} is withdrawn, pending.`,
    })
  }
  app.post('/rows/:table/:id/withdraw', change('withdraw'))
  app.post('/rows/:table/:id/restore', change('restore'))

  app.post('/judge/:table', async (context) => {
    const form = await posted(context)
    const judged = await present(desk)
    const table = tableOf(context)
    if (table === null) return context.json({ faults: {} }, 404)
    const { entries } = judged.text
    const id = context.req.query('row') || null
    const filled = filledBy(form, desk, table, judged)
    const cells = { ...filled.cells, id: idOf(table, id, filled.cells, judged.text) }
    const sourceIds = new Set(filled.sources.map((source) => source.id))
    const faults = judgeRow(entries, table, cells, id).filter(
      // A source that comes with the row is not there yet.
      ({ column, value }) => !(column === 'sources' && sourceIds.has(value)),
    )
    return context.json({
      faults: Object.fromEntries(
        rollup(
          faults,
          (own) => own.map(faultWords).join(' '),
          ({ column }) => column,
        ),
      ),
      proposed: proposedId(table, filled.cells, entries),
      preview: markup(
        <ChartPreview
          preview={preview(entries, table, cells, {
            day: desk.today(),
            wanted: context.req.query('chart') ?? null,
          })}
        />,
      ),
    })
  })
}
