import type { DashboardPath } from '@/lib/charts/catalogue'

/**
 * The names of the dashboards by their address, in the order of the navigation; apart from their texts, which the header
 * need not fetch.
 */
export const DASHBOARD_NAMES = {
  '/': 'Overview',
  '/troops': 'Troops',
  '/weapons': 'Weapons',
  '/munitions': 'Munitions',
  '/diplomacy': 'Diplomacy',
  '/economy': 'Economy',
  '/domestic': 'Domestic',
} as const satisfies Readonly<Record<DashboardPath, string>>
