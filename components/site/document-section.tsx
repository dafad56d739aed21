import { RecordItems } from '@/components/evidence/record-items'
import { ChartPicture } from '@/components/figure/chart-picture'
import type { ChartItem, LaterList, Section } from '@/lib/documents/document'
import { fittedPicture } from '@/lib/documents/item/fitted-picture'
import { chartHref } from '@/lib/documents/item/requested-chart'
import { TIMELINE_PATH } from '@/lib/exports/timeline/timeline-request'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { countInFigures } from '@/words/counts'
import { LATER_TITLE } from '@/words/documents'

const WIDE = { width: 960, maxHeight: 1400 }
const NARROW = { width: 360, maxHeight: 1100 }

/** A chart as a picture that leads to its page. */
function ChartFigure({ item, ledger, theme }: { item: ChartItem; ledger: Ledger; theme: View['theme'] }) {
  const [wide, narrow] = [WIDE, NARROW].map((size) => fittedPicture(item, ledger, '', size))
  if (wide === undefined || narrow === undefined) return null
  const { chart, reading } = wide.input
  const pictureOf = ({ input, width, height }: typeof wide) => ({ view: input.view, width, height })
  return (
    <figure className="mt-6">
      <figcaption className="max-w-measure">{reading.summary}</figcaption>
      <a className="mt-2 block" href={chartHref(item.request, theme)}>
        <ChartPicture
          chart={chart.id}
          theme={theme}
          wide={pictureOf(wide)}
          narrow={pictureOf(narrow)}
          alt={`${chart.title}: the chart, with its table and its files`}
        />
      </a>
    </figure>
  )
}

function Later({
  list,
  theme,
  retainedQuery,
}: {
  list: LaterList
  theme: View['theme']
  retainedQuery: string
}) {
  return (
    <div className="mt-6 max-w-measure">
      <h3 className="font-semibold">{LATER_TITLE}</h3>
      {list.entries.length === 0 ? (
        <p className="text-sm">The ledger has nothing later on this.</p>
      ) : (
        <ul className="mt-1 list-disc ps-5 text-sm">
          {list.entries.map(({ id, label, date }) => (
            <li key={id} className="py-0.5">
              {date}: <a href={`/records/${id}${retainedQuery}`}>{label}</a>
            </li>
          ))}
        </ul>
      )}
      {list.total > list.entries.length && (
        <p className="mt-1 text-sm">
          <a
            href={viewHref(TIMELINE_PATH, { ...list.view, theme })}
          >{`All ${countInFigures(list.total, 'entry', 'entries')} on the timeline`}</a>
        </p>
      )}
    </div>
  )
}

/** The content of a part of a document, below its title. */
export function SectionContent({
  section,
  ledger,
  theme,
  retainedQuery,
}: {
  section: Section
  ledger: Ledger
  theme: View['theme']
  /** The query that links keep of the view, with `?`, or nothing. */
  retainedQuery: string
}) {
  const { words, records, charts, later, contents, absent } = section
  return (
    <>
      {words.map((text) => (
        <p key={text} className="mt-2 max-w-measure">
          {text}
        </p>
      ))}
      {records.length > 0 && <RecordItems items={records} retainedQuery={retainedQuery} />}
      {contents.length > 0 && (
        <ol className="mt-2 list-disc ps-5">
          {contents.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ol>
      )}
      {absent.map((text) => (
        <p key={text} className="wrap-anywhere mt-4 max-w-measure border-muted border-s-3 ps-3 text-sm">
          {text}
        </p>
      ))}
      {charts.map((item) => (
        <ChartFigure key={chartHref(item.request)} item={item} ledger={ledger} theme={theme} />
      ))}
      {later !== null && <Later list={later} theme={theme} retainedQuery={retainedQuery} />}
    </>
  )
}
