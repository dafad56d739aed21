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
  // Under a name that every object has, such as `constructor`, Next.js gives what an object has there, and an empty text, as well.
  const texts = (value: string | readonly string[]) => {
    const all = [value].flat()
    return all.every((text) => typeof text === 'string')
      ? all
      : all.filter((text) => typeof text === 'string' && text !== '')
  }
  return new URLSearchParams(
    Object.entries(requested).flatMap(([key, value = []]) => texts(value).map((text) => [key, text])),
  )
}
