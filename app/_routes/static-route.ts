import type { Page } from './page'
import { readOnce } from './read-once'

const NO_QUERY = new URLSearchParams()

/** The route of a page without view parameters. It does not depend on the request, so the build prerenders it. */
export function staticRoute<P, Read>(page: Page<P, Read>) {
  const read = readOnce(page)
  return {
    generateMetadata: async ({ params }: { params: Promise<P> }) =>
      page.metadata(read(await params, NO_QUERY)),
    // biome-ignore lint/correctness/noComponentHookFactories: called once a route module, not while rendering
    Page: async ({ params }: { params: Promise<P> }) => page.body(read(await params, NO_QUERY)),
  }
}
