import type { Dataset, WithContext } from 'schema-dts'
import {
  LEDGER_DESCRIPTION,
  LEDGER_FROM,
  LEDGER_KEYWORDS,
  LEDGER_NAME,
  LEDGER_PLACES,
} from '@/lib/about/ledger'
import { LICENCE } from '@/lib/exports/licence'
import type { Revision } from '@/lib/ledger/schema/rows'

/** The ledger as a schema.org data set, for search engines. `site` is the origin, or '' for relative addresses. */
export function datasetMarkup(revision: Revision, site: string): WithContext<Dataset> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${site}/data`,
    name: LEDGER_NAME,
    description: LEDGER_DESCRIPTION,
    url: `${site}/data`,
    license: LICENCE.address,
    version: String(revision.number),
    dateModified: revision.date,
    isAccessibleForFree: true,
    keywords: [...LEDGER_KEYWORDS],
    creator: { '@type': 'Organization', name: LEDGER_NAME, url: `${site}/` },
    temporalCoverage: `${LEDGER_FROM}/..`,
    spatialCoverage: LEDGER_PLACES,
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
