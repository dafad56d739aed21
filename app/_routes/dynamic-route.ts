import { headers } from 'next/headers'
import { siteOrigin } from '@/lib/http/origin'
import type { Page } from './page'
import { readOnce } from './read-once'

interface Request<P> {
  readonly params: Promise<P>
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

/** The route of the same page for the view that a request asks for, under `/view/<theme>`. */
export function dynamicRoute<P, Read>(page: Page<P, Read>) {
  const readRequest = readOnce(page)
  const read = async ({ params, searchParams }: Request<P>) =>
    readRequest(await params, queryOf(await searchParams))
  return {
    generateMetadata: async (request: Request<P>) => ({
      ...page.metadata(await read(request)),
      // A stored page knows no address but the one that the build was told; this one knows where it was asked for.
      metadataBase: new URL(siteOrigin(await headers(), process.env.SITE_URL)),
    }),
    // biome-ignore lint/correctness/noComponentHookFactories: called once a route module, not while rendering
    Page: async (request: Request<P>) => page.body(await read(request)),
  }
}

function queryOf(
  requested: Readonly<Record<string, string | readonly string[] | undefined>>,
): URLSearchParams {
  return new URLSearchParams(
    Object.entries(requested).flatMap(([key, value]) => [value ?? []].flat().map((text) => [key, text])),
  )
}
