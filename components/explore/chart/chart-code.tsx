// Written by scripts/charts.ts from lib/charts/catalogue.ts.
import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import type { ChartId } from '@/lib/charts'
import { type WithCode, withCode } from './with-code'
import { withoutCode } from './without-code'

/**
 * The code of every chart, fetched by the pages that show it. The server renders with it directly and adds preloads for
 * the browser; until the code is loaded, the HTML of the server is shown.
 */
export const CHART_CODE: { readonly [Id in ChartId]: ComponentType<WithCode> } = {
  'alliance-pulse': dynamic(() =>
    import('@/lib/charts/catalogue/alliance-pulse').then((m) => withCode(m.alliancePulse), withoutCode),
  ),
  'troops-sent': dynamic(() =>
    import('@/lib/charts/catalogue/troops-sent').then((m) => withCode(m.troopsSent), withoutCode),
  ),
  'troops-lost': dynamic(() =>
    import('@/lib/charts/catalogue/troops-lost').then((m) => withCode(m.troopsLost), withoutCode),
  ),
  'deployment-waves': dynamic(() =>
    import('@/lib/charts/catalogue/deployment-waves').then((m) => withCode(m.deploymentWaves), withoutCode),
  ),
  'troop-places': dynamic(() =>
    import('@/lib/charts/catalogue/troop-places').then((m) => withCode(m.troopPlaces), withoutCode),
  ),
  'missile-launches': dynamic(() =>
    import('@/lib/charts/catalogue/missile-launches').then((m) => withCode(m.missileLaunches), withoutCode),
  ),
  'missile-reach': dynamic(() =>
    import('@/lib/charts/catalogue/missile-reach').then((m) => withCode(m.missileReach), withoutCode),
  ),
  'launch-sites': dynamic(() =>
    import('@/lib/charts/catalogue/launch-sites').then((m) => withCode(m.launchSites), withoutCode),
  ),
  'launch-calendar': dynamic(() =>
    import('@/lib/charts/catalogue/launch-calendar').then((m) => withCode(m.launchCalendar), withoutCode),
  ),
  'weapons-milestones': dynamic(() =>
    import('@/lib/charts/catalogue/weapons-milestones').then(
      (m) => withCode(m.weaponsMilestones),
      withoutCode,
    ),
  ),
  'nuclear-yields': dynamic(() =>
    import('@/lib/charts/catalogue/nuclear-yields').then((m) => withCode(m.nuclearYields), withoutCode),
  ),
  'munitions-sent': dynamic(() =>
    import('@/lib/charts/catalogue/munitions-sent').then((m) => withCode(m.munitionsSent), withoutCode),
  ),
  'two-way-street': dynamic(() =>
    import('@/lib/charts/catalogue/two-way-street').then((m) => withCode(m.twoWayStreet), withoutCode),
  ),
  'shell-share': dynamic(() =>
    import('@/lib/charts/catalogue/shell-share').then((m) => withCode(m.shellShare), withoutCode),
  ),
  'arms-and-answers': dynamic(() =>
    import('@/lib/charts/catalogue/arms-and-answers').then((m) => withCode(m.armsAndAnswers), withoutCode),
  ),
  contacts: dynamic(() =>
    import('@/lib/charts/catalogue/contacts').then((m) => withCode(m.contacts), withoutCode),
  ),
  'contact-rate': dynamic(() =>
    import('@/lib/charts/catalogue/contact-rate').then((m) => withCode(m.contactRate), withoutCode),
  ),
  letters: dynamic(() =>
    import('@/lib/charts/catalogue/letters').then((m) => withCode(m.letters), withoutCode),
  ),
  'us-silence': dynamic(() =>
    import('@/lib/charts/catalogue/us-silence').then((m) => withCode(m.usSilence), withoutCode),
  ),
  venues: dynamic(() => import('@/lib/charts/catalogue/venues').then((m) => withCode(m.venues), withoutCode)),
  lifeline: dynamic(() =>
    import('@/lib/charts/catalogue/lifeline').then((m) => withCode(m.lifeline), withoutCode),
  ),
  growth: dynamic(() => import('@/lib/charts/catalogue/growth').then((m) => withCode(m.growth), withoutCode)),
  'guns-and-butter': dynamic(() =>
    import('@/lib/charts/catalogue/guns-and-butter').then((m) => withCode(m.gunsAndButter), withoutCode),
  ),
  harvest: dynamic(() =>
    import('@/lib/charts/catalogue/harvest').then((m) => withCode(m.harvest), withoutCode),
  ),
  housing: dynamic(() =>
    import('@/lib/charts/catalogue/housing').then((m) => withCode(m.housing), withoutCode),
  ),
  'next-five-years': dynamic(() =>
    import('@/lib/charts/catalogue/next-five-years').then((m) => withCode(m.nextFiveYears), withoutCode),
  ),
}
