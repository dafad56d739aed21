import { figureMarkup } from '@/components/figure/figure-markup'
import type { Preview } from '@/lib/desk/preview'
import type { ChartModel } from '@/lib/forms/model'

/** The drawing of a preview, with the marks of the row set off. */
function drawing(model: ChartModel, keys: readonly string[], label: string): string {
  const markup = figureMarkup({ model, paint: (name) => `var(--${name})`, label, href: () => '#preview' })
  return keys.reduce(
    (text, key) =>
      text.replace(`data-key="${key.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`, 'data-new'),
    markup,
  )
}

/** A chart as it would be with the row of a form. */
export function ChartPreview({ preview }: { preview: Preview | null }) {
  if (preview === null)
    return (
      <p className="help">
        No chart shows this row yet: fields that it needs are empty, or none is of its kind.
      </p>
    )
  const { title, summary, model, keys, charts, chart } = preview
  return (
    <>
      <p className="help">
        {charts.map((each, index) => (
          <span key={each.id}>
            {index > 0 && ' · '}
            <button
              type="submit"
              className="link"
              name="chart"
              value={each.id}
              formNoValidate
              data-chart={each.id}
              aria-pressed={each.id === chart}
            >
              {each.title}
            </button>
          </span>
        ))}
      </p>
      <h3>{title}</h3>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: written by figureMarkup, which escapes every text */}
      <div className="chart" dangerouslySetInnerHTML={{ __html: drawing(model, keys, title) }} />
      <p>{summary}</p>
    </>
  )
}
