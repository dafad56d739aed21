import { TableScroll } from '@/components/ui/table-scroll'
import { FILE_ADDRESSES } from '@/lib/api/file-addresses'
import { FORMATS, type Format } from '@/lib/exports'
import { TABLE_WORDS } from '@/words/tables'

/** The charts, and perhaps the timeline, that a format can export. */
function scopeWords({ of, ofTimeline }: Format): string {
  const charts =
    of === undefined
      ? 'all charts'
      : `charts of ${of.map((table) => TABLE_WORDS[table].name.toLowerCase()).join(', ')}`
  return ofTimeline ? `${charts}; timeline` : charts
}

/** The formats that views can be exported to, from the catalogue of formats, with an example of each address. */
export function FileGuide({ site }: { site: string }) {
  return (
    <section id="files" className="mt-8" aria-labelledby="files-heading">
      <h2 id="files-heading" className="text-lg">
        Files
      </h2>
      <TableScroll label="Formats of files">
        <table>
          <thead>
            <tr>
              <th scope="col">Extension</th>
              <th scope="col">What it is</th>
              <th scope="col">Made of</th>
              <th scope="col">Further parameters</th>
            </tr>
          </thead>
          <tbody>
            {Object.values(FORMATS).map((format: Format) => (
              <tr key={format.extension}>
                <th scope="row">
                  <code>.{format.extension}</code>
                </th>
                <td>
                  {format.label}: {format.description}
                </td>
                <td>{scopeWords(format)}</td>
                <td>{format.takes.length === 0 ? 'nothing' : <code>{format.takes.join(', ')}</code>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="mt-2">
        Pictures, JSON and archives carry a proof, which <a href="/open">/open</a> reads. Feeds and calendars
        name their revision, its digest and the pinned address in words and as <code>dc:identifier</code>,{' '}
        <code>_alliance_ledger</code> or <code>X-ALLIANCE-LEDGER-DIGEST</code>. Each row of a CSV file has the
        pinned address of its <code>record</code>.
      </p>
      <p className="mt-2">
        Rows in CSV, JSON and the API have their weaknesses as ids (<code>weakness</code>) and in words (
        <code>weakness_words</code>). Claims say whether they are <code>current</code>,{' '}
        <code>superseded</code>, <code>dated</code> or <code>doubtful</code> on the day of the view (
        <code>state</code>, <code>state_words</code>) and which claim replaced them (<code>replaced_by</code>
        ).
      </p>
      <ul className="mt-4 grid gap-2">
        {Object.values(FILE_ADDRESSES).map(({ path, summary, example }) => (
          <li key={path}>
            <code className="wrap-anywhere">{path}</code>: {summary}.{' '}
            <a className="wrap-anywhere" href={example}>
              {example}
            </a>
          </li>
        ))}
      </ul>
      <pre className="wrap-anywhere mt-2 whitespace-pre-wrap text-sm">
        <code>{`curl -OJ '${site}${FILE_ADDRESSES.chartFile.example}'`}</code>
      </pre>
    </section>
  )
}
