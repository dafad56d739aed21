import type { Metadata } from 'next'
import type { Page } from './page'
import { readOnce } from './read-once'
import { siteBase } from './site-base'

const NO_QUERY = new URLSearchParams()

/**
 * Addresses of a page for other sites have to be absolute. A stored page does not know where it is served, unless
 * `SITE_URL` says so: then it names none, rather than a wrong one.
 */
function addressed(metadata: Metadata): Metadata {
  if (siteBase !== null) return metadata
  const { canonical: _, ...alternates } = metadata.alternates ?? {}
  const { url: __, images: ___, ...openGraph } = metadata.openGraph ?? {}
  return { ...metadata, alternates, openGraph }
}

/** The route of a page without view parameters. It does not depend on the request, so the build prerenders it. */
export function staticRoute<P, Read>(page: Page<P, Read>) {
  const read = readOnce(page)
  return {
    generateMetadata: async ({ params }: { params: Promise<P> }) =>
      addressed(page.metadata(read(await params, NO_QUERY))),
    // biome-ignore lint/correctness/noComponentHookFactories: called once a route module, not while rendering
    Page: async ({ params }: { params: Promise<P> }) => page.body(read(await params, NO_QUERY)),
  }
}
