import type { Page } from './page'

interface Request<P> {
  readonly params: Promise<P>
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

/** The route of the same page for the view that a request asks for, under `/view/<theme>`. */
export function drawn<P>(page: Page<P>) {
  return {
    generateMetadata: async ({ params, searchParams }: Request<P>) =>
      page.metadata(await params, queryOf(await searchParams)),
    Page: async ({ params, searchParams }: Request<P>) =>
      page.body(await params, queryOf(await searchParams)),
  }
}

function queryOf(asked: Readonly<Record<string, string | readonly string[] | undefined>>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(asked).flatMap(([key, value]) => [value ?? []].flat().map((text) => [key, text])),
  )
}
