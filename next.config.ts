import { randomUUID } from 'node:crypto'
import type { NextConfig } from 'next'
import { EVERY_RESPONSE } from './lib/http/every-response.mjs'
import { rendererVersion } from './scripts/renderer-version'

// The processes of a build have it from the first of them.
process.env.LEDGER_BUILD ??= randomUUID()

/** What a frame without an origin fetches as a stranger would: fonts, scripts, and the script of the page around it. */
const FOR_FRAMES = ['/fonts/:file*', '/_next/static/:file*', '/embed.js']

const headersOf = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([key, value]) => ({ key, value }))

const config: NextConfig = {
  poweredByHeader: false,
  // The server in front keeps each answer, and compresses it once.
  cacheMaxMemorySize: 0,
  compress: false,
  reactStrictMode: true,
  // Not bundled: native modules, and packages that read files beside their code.
  serverExternalPackages: ['opentype.js', 'pdfkit'],
  generateBuildId: () => process.env.LEDGER_BUILD ?? null,
  env: { RENDERER_VERSION: rendererVersion(), LEDGER_BUILD: process.env.LEDGER_BUILD },
  agentRules: false,
  // No picture is resized for anybody: there is none.
  images: { unoptimized: true },
  // Metadata is in the head of every response, never streamed.
  htmlLimitedBots: /.*/,
  experimental: {
    globalNotFound: true,
    inlineCss: true,
    // By default what charts share is copied into the scripts of each unless it is 50 KB of source (1142).
    turbopackChunking: { minChunkSize: 17_000 },
  },
  // The project's own type check covers more than the build would.
  typescript: { ignoreBuildErrors: true },
  // Browsers request it unasked, for files too.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  headers: async () => [
    { source: '/:path*', headers: headersOf(EVERY_RESPONSE) },
    ...FOR_FRAMES.map((source) => ({ source, headers: headersOf({ 'Access-Control-Allow-Origin': '*' }) })),
    // A page with this policy takes no frame without.
    { source: '/embed/:path*', headers: headersOf({ 'Cross-Origin-Embedder-Policy': 'require-corp' }) },
    // Most fonts have `font-display: optional`: after the first page they come from the cache, in time to be used.
    {
      source: '/fonts/:file*',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=604800, stale-while-revalidate=31536000' }],
    },
  ],
}

export default config
