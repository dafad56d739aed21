import { headers } from 'next/headers'
import { siteOrigin } from '@/lib/http/origin'
import type { Page } from './page'

interface Request<P> {
  readonly params: Promise<P>
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

/** The route of the same page for the view that a request asks for, under `/view/<theme>`. */
export function dynamicRoute<P>(page: Page<P>) {
  return {
    generateMetadata: async ({ params, searchParams }: Request<P>) => ({
      ...page.metadata(await params, queryOf(await searchParams)),
      // A stored page knows no address but the one that the build was told; this one knows where it was asked for.
      metadataBase: new URL(siteOrigin(await headers(), process.env.SITE_URL)),
    }),
    Page: async ({ params, searchParams }: Request<P>) =>
      page.body(await params, queryOf(await searchParams)),
  }
}

function queryOf(
  requested: Readonly<Record<string, string | readonly string[] | undefined>>,
): URLSearchParams {
  return new URLSearchParams(
    Object.entries(requested).flatMap(([key, value]) => [value ?? []].flat().map((text) => [key, text])),
  )
}
