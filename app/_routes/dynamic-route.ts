import { headers } from 'next/headers'
import { siteOrigin } from '@/lib/http/origin'
import type { Page } from './page'
import { readOnce } from './read-once'

interface Request<P> {
  readonly params: Promise<P>
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

/** The route of a page with view parameters, under `/view/<theme>`. */
export function dynamicRoute<P, Read>(page: Page<P, Read>) {
  const readRequest = readOnce(page)
  const read = async ({ params, searchParams }: Request<P>) =>
    readRequest(await params, queryOf(await searchParams))
  return {
    generateMetadata: async (request: Request<P>) => ({
      ...page.metadata(await read(request)),
      // A static page has only the origin that the build was given; a request has its own.
      metadataBase: new URL(siteOrigin(await headers(), process.env.SITE_URL)),
    }),
    // biome-ignore lint/correctness/noComponentHookFactories: called once a route module, not while rendering
    Page: async (request: Request<P>) => page.body(await read(request)),
  }
}

function queryOf(
  requested: Readonly<Record<string, string | readonly string[] | undefined>>,
): URLSearchParams {
  // Next.js adds the texts of `constructor` to what every object has under that name, which is no text.
  const texts = (value: string | readonly string[]) =>
    [value].flat().filter((text) => typeof text === 'string')
  return new URLSearchParams(
    Object.entries(requested).flatMap(([key, value = []]) => texts(value).map((text) => [key, text])),
  )
}
