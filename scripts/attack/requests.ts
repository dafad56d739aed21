import fc from 'fast-check'
import { CHART_IDS } from '@/lib/charts/catalogue'
import { FORMATS } from '@/lib/exports'
import { TABLES } from '@/lib/ledger/schema/rows'
import { PARAMETERS } from '@/lib/views/parameters'

/** A request as it goes over the wire, and what it tries. */
export interface Hostile {
  readonly kind: string
  /** Without the first line's version, `Host` and `Connection`, which the sender adds. */
  readonly method: string
  readonly target: string
  readonly headers: readonly (readonly [string, string])[]
  /** Whether the client leaves before it has the answer. */
  readonly leaves: boolean
}

const of = <T>(...values: readonly T[]) => fc.constantFrom(...values)
const pages = of(
  '/',
  '/troops',
  '/weapons',
  '/munitions',
  '/diplomacy',
  '/economy',
  '/domestic',
  '/timeline',
  '/compare',
)
const more = of(
  '/records',
  '/sources',
  '/people',
  '/places',
  '/changes',
  '/data',
  '/data/api',
  '/open',
  '/charts',
)
const charts = of(...CHART_IDS)
const formats = of(...Object.values(FORMATS).map(({ extension }) => extension))

/** No control characters or blanks, which end a request line. */
const visible = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map(String.fromCharCode),
  maxLength: 40,
})
const encoded = fc
  .oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 }))
  .map((text) => encodeURIComponent(text))
const broken = of(
  '%',
  '%zz',
  '%ed%a0%80',
  '%c0%ae',
  '%00',
  '%f4%90%80%80',
  '%e2%80',
  '%u202e',
  '%2',
  '%fe%ff',
)
const years = of(
  '0000',
  '0001',
  '0003',
  '0050',
  '0099',
  '1500',
  '1984',
  '2024',
  '2024-02-30',
  '2030',
  '9998',
  '9999',
  '-0400',
  'Y20240',
  '202X',
  '2024-13',
  '',
)
const counts = of(
  '0',
  '1',
  '-1',
  '2',
  '4',
  '199',
  '1200',
  '4096',
  '99999',
  '1e9',
  '9007199254740993',
  'NaN',
  '01',
  '',
)
const values: Readonly<Record<string, fc.Arbitrary<string>>> = {
  edtf: years,
  day: of('2024-10-18', '2025-01-13', '0001-01-01', '9999-12-31', '2024-02-30', 'today', ''),
  integer: counts,
  choice: of(
    'kind/visit',
    'counterpart/RUS',
    'month',
    'week',
    'day',
    'year',
    'dark',
    'log',
    'hidden',
    'newest',
    'table',
    '__proto__',
    'constructor',
  ),
  list: of('kor-nis', 'troops', 'weapons,troops', 'a,'.repeat(400), ',', 'toString', 'RUS,CHN,USA'),
  interval: of('..', '1..2', '2..1', '-1e308..1e308', 'NaN..', '0..', '..9e999'),
  id: of('kor-nis', '../x', 'hasOwnProperty'),
  text: of('kursk', ' '.repeat(3000), 'a'.repeat(5000), '(a+)+$', '<script>', '%F0%9F%87%B0'),
}
const parameter = fc.oneof(
  {
    weight: 6,
    arbitrary: of(...Object.entries(PARAMETERS)).chain(([name, kind]) =>
      fc
        .oneof({ weight: 4, arbitrary: values[kind] ?? encoded }, encoded)
        .map((value) => `${name}=${encodeURI(value)}`),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(encoded, encoded).map(([name, value]) => `${name}=${value}`) },
  {
    weight: 1,
    arbitrary: of(
      'nxtPtheme=x',
      '_rsc=1',
      'theme[]=x',
      'q',
      '=',
      '&&&',
      'limit=200',
      'cursor=zz',
      'ids=a',
      'url=//x',
    ),
  },
)
const query = fc
  .array(parameter, { maxLength: 8 })
  .map((all) => (all.length === 0 ? '' : `?${all.join('&')}`))

const path = fc.oneof(
  { weight: 4, arbitrary: pages },
  { weight: 2, arbitrary: more },
  { weight: 2, arbitrary: charts.map((id) => `/charts/${id}`) },
  { weight: 2, arbitrary: charts.map((id) => `/embed/${id}`) },
)
const api = fc.oneof(
  charts.map((id) => `/api/v1/charts/${id}/rows`),
  charts.map((id) => `/api/v1/charts/${id}`),
  of(...TABLES).map((name) => `/api/v1/${name}`),
  of(
    '/api/v1',
    '/api/v1/charts',
    '/api/v1/records',
    '/api/v1/diff',
    '/api/v1/ledger',
    '/api/v1/revisions',
    '/api/v1/openapi.json',
    '/oembed',
    '/data.zip',
    '/data/events.csv',
  ),
)
const file = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(charts, formats).map(([id, format]) => `/charts/${id}.${format}`) },
  { weight: 1, arbitrary: formats.map((format) => `/compare.${format}`) },
  { weight: 1, arbitrary: of('csv', 'json', 'atom', 'ics').map((format) => `/timeline.${format}`) },
)
const oddPath = fc.oneof(
  of(
    '//x',
    '//x//y',
    '/\\..\\',
    '/\\\\x',
    '/.',
    '/..',
    '/../..',
    '/a/../b',
    '/troops/',
    '/troops//',
    '/;x',
    '/%2e%2e/%2e%2e',
    '*',
    'x',
    'http://other.example/',
    'https://other.example',
  ),
  of(
    '/view/auto/troops',
    '/exports/contacts/svg',
    '/files/timeline/csv',
    '/package/events.csv',
    '/_not-found',
    '/_error',
    '/_next/image?url=/icon.svg&w=64&q=75',
    '/_next/data/x.json',
    '/_next/static/../server/x',
    '/_next/static/chunks/x.js',
    '/.next/addresses.json',
    '/%5f_next/',
  ),
  fc
    .tuple(of('/', '/charts/', '/records/', '/api/v1/', '/_next/', '/data/', '/fonts/'), broken, encoded)
    .map((all) => all.join('')),
  fc.tuple(path, broken).map(([at, what]) => `${at}?q=${what}&${what}=1`),
  visible.map((text) => `/${text}`),
  of(1000, 7000, 9000, 15_000).map((length) => `/${'x'.repeat(length)}`),
)
const manyKeys = fc
  .tuple(
    fc.oneof(path, api, file),
    of('q', 'a=1', 'claimants=x', 'topics=troops', 'x[]=1', '='),
    of(50, 150, 500, 3000, 7000),
  )
  .map(([at, key, times]) => `${at}?${Array(times).fill(key).join('&')}`.slice(0, 15_500))
const oddHeader = of<readonly [string, string]>(
  ['Upgrade', 'websocket'],
  ['Upgrade', 'h2c'],
  ['HTTP2-Settings', 'AAMAAABkAARAAAAAAAIAAAAA'],
  ['RSC', '1'],
  ['Next-Router-State-Tree', '[]'],
  ['Next-Router-State-Tree', '%5B%22'],
  ['Next-Router-Prefetch', '1'],
  ['Next-Action', 'x'],
  ['x-middleware-subrequest', 'proxy:proxy:proxy:proxy:proxy'],
  ['x-middleware-rewrite', '/view/auto'],
  ['x-nextjs-data', '1'],
  ['x-matched-path', '/view/auto'],
  ['x-invoke-path', '/_error'],
  ['x-client', 'somebody'],
  ['X-Forwarded-Proto', 'javascript'],
  ['X-Forwarded-Host', 'other.example'],
  ['X-Forwarded-For', '1.2.3.4, 5.6.7.8'],
  ['If-None-Match', `${'"'.repeat(6000)}`],
  ['If-None-Match', '*'],
  ['If-Modified-Since', 'yesterday'],
  ['Range', 'bytes=0-,5-1,-9'],
  ['Accept-Encoding', 'br;q=0, gzip;q=-1, *'],
  ['Accept', 'text/html'],
  ['Cookie', `__prerender_bypass=x; ${'a'.repeat(3000)}`],
  ['Expect', '200-maybe'],
  ['Content-Length', '0'],
)
const headers = fc.array(oddHeader, { maxLength: 4 })
const get = (kind: string, target: fc.Arbitrary<string>, with_: typeof headers = fc.constant([])) =>
  fc.record({
    kind: fc.constant(kind),
    method: fc.oneof({ weight: 9, arbitrary: fc.constant('GET') }, of('HEAD')),
    target,
    headers: with_,
    leaves: fc.oneof({ weight: 19, arbitrary: fc.constant(false) }, fc.constant(true)),
  })
const at = (paths: fc.Arbitrary<string>) => fc.tuple(paths, query).map(([name, asked]) => name + asked)

const hostile: fc.Arbitrary<Hostile> = fc.oneof(
  { weight: 4, arbitrary: get('page of a view', at(path)) },
  { weight: 2, arbitrary: get('list of a view', at(more)) },
  { weight: 3, arbitrary: get('API', at(api)) },
  { weight: 3, arbitrary: get('file of a view', at(file)) },
  { weight: 3, arbitrary: get('odd path', oddPath) },
  { weight: 1, arbitrary: get('many parameters', manyKeys) },
  { weight: 2, arbitrary: get('odd headers', fc.oneof(at(path), at(api), at(file), oddPath), headers) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('method'),
      method: of(
        'POST',
        'PUT',
        'DELETE',
        'PATCH',
        'TRACE',
        'OPTIONS',
        'PROPFIND',
        'PURGE',
        'CONNECT',
        'BREW',
      ),
      target: fc.oneof(at(path), at(api), at(file), oddPath, of('/embed.js', '/icon.svg', '*')),
      headers,
      leaves: fc.constant(false),
    }),
  },
)

/** Requests that nobody should send, the same for the same seed. */
export const hostileRequests = (count: number, seed: number): readonly Hostile[] =>
  fc.sample(hostile, { numRuns: count, seed })
