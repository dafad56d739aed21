import { type BriefingQuery, formatBriefing } from '@/lib/documents/briefing/briefing-query'
import { BRIEFING_PATH } from '@/lib/documents/briefing/limits'
import { documentFormats } from '@/lib/documents/files/document-formats'
import { address } from '@/lib/site/address'
import { withParameter } from '@/lib/site/with-parameter'
import { CopyField } from '../share/copy-field'
import { DownloadLink } from '../share/download-link'
import { useSite } from '../view/use-site'

/** The link of a briefing, as it follows the data and at a fixed revision, and its files. */
export function BriefingLinks({ briefing, revision }: { briefing: BriefingQuery; revision: number }) {
  const site = useSite()
  if (briefing.items.length === 0) return null
  const query = withParameter(formatBriefing(briefing), 'theme', null)
  const links = [
    ['Link that follows the newest data', 'live link', withParameter(query, 'rev', null)],
    [
      `Link to revision ${revision}, which stays as it is`,
      'fixed link',
      withParameter(query, 'rev', String(revision)),
    ],
  ] as const
  return (
    <section className="mt-4 grid max-w-[46rem] gap-2 text-sm print:hidden" aria-label="Link and files">
      {links.map(([label, name, own]) => (
        <details key={name}>
          <summary className="py-1">{label}</summary>
          <p className="py-1">
            <a href={address(BRIEFING_PATH, own)}>Open it</a>
          </p>
          <CopyField name={name} text={`${site}${address(BRIEFING_PATH, own)}`} />
        </details>
      ))}
      <p className="flex flex-wrap gap-x-4">
        As one file:
        {Object.entries(documentFormats).map(([extension, { label, description }]) => (
          <span key={extension}>
            <DownloadLink href={address(`${BRIEFING_PATH}.${extension}`, query)}>{label}</DownloadLink>{' '}
            <span className="text-muted">({description})</span>
          </span>
        ))}
      </p>
    </section>
  )
}
