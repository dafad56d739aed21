import type { NextConfig } from 'next'
import { rendererVersion } from './scripts/renderer-version'

/** Headers of every response. `proxy.ts` sets the content security policy. */
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
  // Not bundled: native modules, and packages that read files beside their code.
  serverExternalPackages: ['@resvg/resvg-js', 'sharp', 'opentype.js', 'pdfkit'],
  env: { RENDERER_VERSION: rendererVersion() },
  agentRules: false,
  // No picture is resized for anybody: there is none.
  images: { unoptimized: true },
  // Metadata is in the head of every response, never streamed.
  htmlLimitedBots: /.*/,
  experimental: { globalNotFound: true },
  // The project's own type check covers more than the build would.
  typescript: { ignoreBuildErrors: true },
  // Browsers request it unasked, for files too.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  headers: async () => [
    { source: '/:path*', headers: Object.entries(HEADERS).map(([key, value]) => ({ key, value })) },
    // Most fonts have `font-display: optional`: after the first page they come from the cache, in time to be used.
    {
      source: '/fonts/:file*',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=604800, stale-while-revalidate=31536000' }],
    },
  ],
}

export default config
