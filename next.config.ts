import type { NextConfig } from 'next'
import { rendererVersion } from './scripts/renderer-version'

/** On every answer, pages, files and scripts alike; the content security policy is set by `proxy.ts`. */
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native modules, one whose two builds export differently, and those that read files beside their code: the bundler
  // must leave them where they are.
  serverExternalPackages: [
    '@resvg/resvg-js',
    'sharp',
    'opentype.js',
    'pdfkit',
    '@citation-js/core',
    '@citation-js/plugin-bibtex',
    '@citation-js/plugin-csl',
  ],
  env: { RENDERER_VERSION: rendererVersion() },
  agentRules: false,
  // Title and description stand in the head of every answer, not behind a script.
  htmlLimitedBots: /.*/,
  experimental: { globalNotFound: true },
  // The project's own type check covers more than the build would.
  typescript: { ignoreBuildErrors: true },
  // Browsers ask for it on their own, beside files too.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  headers: async () => [
    { source: '/:path*', headers: Object.entries(HEADERS).map(([key, value]) => ({ key, value })) },
    // A page shows the font that is there when it begins: after the first page that is the one in the browser's store.
    {
      source: '/fonts/:file*',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=604800, stale-while-revalidate=31536000' }],
    },
  ],
}

export default config
