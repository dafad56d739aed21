import type { MetadataRoute } from 'next'
import { LEDGER_NAME } from '@/lib/about/ledger'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: LEDGER_NAME,
    short_name: LEDGER_NAME,
    start_url: '/',
    display: 'browser',
    icons: [{ src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' }],
  }
}
