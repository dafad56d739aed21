// Written by scripts/derive.ts from about.json of the data directory.
import type { ChartId } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'

/** Loads the code of every chart, each by itself. */
export const CHART_CODE: { readonly [Id in ChartId]: () => Promise<Chart> } = {
  'alliance-pulse': () => import('@/lib/charts/declared/alliance-pulse').then((m) => m.alliancePulse),
  'troops-sent': () => import('@/lib/charts/declared/troops-sent').then((m) => m.troopsSent),
  'troops-lost': () => import('@/lib/charts/declared/troops-lost').then((m) => m.troopsLost),
  'deployment-waves': () => import('@/lib/charts/catalogue/deployment-waves').then((m) => m.deploymentWaves),
  'troop-places': () => import('@/lib/charts/catalogue/troop-places').then((m) => m.troopPlaces),
  'missile-launches': () => import('@/lib/charts/catalogue/missile-launches').then((m) => m.missileLaunches),
  'missile-reach': () => import('@/lib/charts/catalogue/missile-reach').then((m) => m.missileReach),
  'launch-sites': () => import('@/lib/charts/catalogue/launch-sites').then((m) => m.launchSites),
  'launch-calendar': () => import('@/lib/charts/catalogue/launch-calendar').then((m) => m.launchCalendar),
  'weapons-milestones': () => import('@/lib/charts/catalogue/weapons-milestones').then((m) => m.weaponsMilestones),
  'nuclear-yields': () => import('@/lib/charts/catalogue/nuclear-yields').then((m) => m.nuclearYields),
  'munitions-sent': () => import('@/lib/charts/declared/munitions-sent').then((m) => m.munitionsSent),
  'two-way-street': () => import('@/lib/charts/catalogue/two-way-street').then((m) => m.twoWayStreet),
  'shell-share': () => import('@/lib/charts/declared/shell-share').then((m) => m.shellShare),
  'arms-and-answers': () => import('@/lib/charts/catalogue/arms-and-answers').then((m) => m.armsAndAnswers),
  'contacts': () => import('@/lib/charts/catalogue/contacts').then((m) => m.contacts),
  'contact-rate': () => import('@/lib/charts/catalogue/contact-rate').then((m) => m.contactRate),
  'letters': () => import('@/lib/charts/catalogue/letters').then((m) => m.letters),
  'us-silence': () => import('@/lib/charts/catalogue/us-silence').then((m) => m.usSilence),
  'venues': () => import('@/lib/charts/catalogue/venues').then((m) => m.venues),
  'lifeline': () => import('@/lib/charts/declared/lifeline').then((m) => m.lifeline),
  'growth': () => import('@/lib/charts/declared/growth').then((m) => m.growth),
  'guns-and-butter': () => import('@/lib/charts/catalogue/guns-and-butter').then((m) => m.gunsAndButter),
  'harvest': () => import('@/lib/charts/declared/harvest').then((m) => m.harvest),
  'housing': () => import('@/lib/charts/declared/housing').then((m) => m.housing),
  'next-five-years': () => import('@/lib/charts/catalogue/next-five-years').then((m) => m.nextFiveYears),
}
