/** A chart that shows a record, with the link to it. */
export interface AppearsIn {
  readonly id: string
  readonly title: string
  readonly href: string
}

/** The charts that show a record, as links. */
export function Appearance({ charts }: { charts: readonly AppearsIn[] }) {
  return (
    <ul className="max-w-measure list-disc ps-5">
      {charts.map(({ id, title, href }) => (
        <li key={id} className="py-0.5">
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
