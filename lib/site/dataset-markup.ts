import type { Dataset, WithContext } from 'schema-dts'
import { LICENCE } from '@/lib/exports/licence'
import type { Revision } from '@/lib/ledger/schema/rows'

/** The ledger as a schema.org data set, for search engines. `site` is the origin, or '' for relative addresses. */
export function datasetMarkup(revision: Revision, site: string): WithContext<Dataset> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${site}/data`,
    name: 'Alliance Ledger',
    description:
      'Who said what, and when, about the military alliance of North Korea and Russia: troops sent and lost, munitions, missile launches, meetings, trade. Every number is a claim with its claimant, its date, its range and its sources; nothing published is overwritten.',
    url: `${site}/data`,
    license: LICENCE.address,
    version: String(revision.number),
    dateModified: revision.date,
    isAccessibleForFree: true,
    keywords: ['North Korea', 'Russia', 'military alliance', 'missile tests', 'arms transfers', 'estimates'],
    creator: { '@type': 'Organization', name: 'Alliance Ledger', url: `${site}/` },
    temporalCoverage: '1984/..',
    spatialCoverage: 'North Korea, Russia, Ukraine',
    distribution: [
      {
        '@type': 'DataDownload',
        name: 'Data package',
        encodingFormat: 'application/zip',
        contentUrl: `${site}/data.zip`,
      },
      {
        '@type': 'DataDownload',
        name: 'Descriptor (Frictionless Data Package)',
        encodingFormat: 'application/json',
        contentUrl: `${site}/data/datapackage.json`,
      },
    ],
  }
}
