import type { Parameter } from '@/lib/views/parameters'

/** Sets one parameter of a query; null removes it. The rest of the query is unchanged. */
export function withParameter(query: string, parameter: Parameter, value: string | null): string {
  const others = query.split('&').filter((text) => text !== '' && !text.startsWith(`${parameter}=`))
  return [...others, ...(value === null ? [] : [`${parameter}=${value}`])].join('&')
}
