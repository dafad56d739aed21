import type { Page } from './page'

const NO_QUERY = new URLSearchParams()

/** The route of a page without view parameters. It asks nothing of the request, so the build stores its answer. */
export function staticRoute<P>(page: Page<P>) {
  return {
    generateMetadata: async ({ params }: { params: Promise<P> }) => page.metadata(await params, NO_QUERY),
    Page: async ({ params }: { params: Promise<P> }) => page.body(await params, NO_QUERY),
  }
}
