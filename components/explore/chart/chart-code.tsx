import dynamic from 'next/dynamic'
import type { ComponentType, ReactNode } from 'react'
import type { ChartId } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'

interface WithCode {
  children(chart: Chart): ReactNode
}

/** Hands a chart to what is drawn with it. */
function handing(chart: unknown) {
  // A chart's own type of what its form takes is its own business; a catalogue forgets it.
  return ({ children }: WithCode) => children(chart as Chart)
}

/**
 * The code of every chart, fetched by the pages that show it. The server draws with it as if it were here, and asks
 * the browser to fetch it along with the page; what the server drew stands until it has come.
 */
export const CHART_CODE: { readonly [Id in ChartId]: ComponentType<WithCode> } = {
  'alliance-pulse': dynamic(() =>
    import('@/lib/charts/catalogue/alliance-pulse').then((m) => handing(m.alliancePulse)),
  ),
  'troops-sent': dynamic(() =>
    import('@/lib/charts/catalogue/troops-sent').then((m) => handing(m.troopsSent)),
  ),
  'troops-lost': dynamic(() =>
    import('@/lib/charts/catalogue/troops-lost').then((m) => handing(m.troopsLost)),
  ),
  'deployment-waves': dynamic(() =>
    import('@/lib/charts/catalogue/deployment-waves').then((m) => handing(m.deploymentWaves)),
  ),
  'troop-places': dynamic(() =>
    import('@/lib/charts/catalogue/troop-places').then((m) => handing(m.troopPlaces)),
  ),
  'missile-launches': dynamic(() =>
    import('@/lib/charts/catalogue/missile-launches').then((m) => handing(m.missileLaunches)),
  ),
  'missile-reach': dynamic(() =>
    import('@/lib/charts/catalogue/missile-reach').then((m) => handing(m.missileReach)),
  ),
  'launch-sites': dynamic(() =>
    import('@/lib/charts/catalogue/launch-sites').then((m) => handing(m.launchSites)),
  ),
  'launch-calendar': dynamic(() =>
    import('@/lib/charts/catalogue/launch-calendar').then((m) => handing(m.launchCalendar)),
  ),
  'weapons-milestones': dynamic(() =>
    import('@/lib/charts/catalogue/weapons-milestones').then((m) => handing(m.weaponsMilestones)),
  ),
  'nuclear-yields': dynamic(() =>
    import('@/lib/charts/catalogue/nuclear-yields').then((m) => handing(m.nuclearYields)),
  ),
  'munitions-sent': dynamic(() =>
    import('@/lib/charts/catalogue/munitions-sent').then((m) => handing(m.munitionsSent)),
  ),
  'two-way-street': dynamic(() =>
    import('@/lib/charts/catalogue/two-way-street').then((m) => handing(m.twoWayStreet)),
  ),
  'shell-share': dynamic(() =>
    import('@/lib/charts/catalogue/shell-share').then((m) => handing(m.shellShare)),
  ),
  'arms-and-answers': dynamic(() =>
    import('@/lib/charts/catalogue/arms-and-answers').then((m) => handing(m.armsAndAnswers)),
  ),
  contacts: dynamic(() => import('@/lib/charts/catalogue/contacts').then((m) => handing(m.contacts))),
  'contact-rate': dynamic(() =>
    import('@/lib/charts/catalogue/contact-rate').then((m) => handing(m.contactRate)),
  ),
  letters: dynamic(() => import('@/lib/charts/catalogue/letters').then((m) => handing(m.letters))),
  'us-silence': dynamic(() => import('@/lib/charts/catalogue/us-silence').then((m) => handing(m.usSilence))),
  venues: dynamic(() => import('@/lib/charts/catalogue/venues').then((m) => handing(m.venues))),
  lifeline: dynamic(() => import('@/lib/charts/catalogue/lifeline').then((m) => handing(m.lifeline))),
  growth: dynamic(() => import('@/lib/charts/catalogue/growth').then((m) => handing(m.growth))),
  'guns-and-butter': dynamic(() =>
    import('@/lib/charts/catalogue/guns-and-butter').then((m) => handing(m.gunsAndButter)),
  ),
  harvest: dynamic(() => import('@/lib/charts/catalogue/harvest').then((m) => handing(m.harvest))),
  housing: dynamic(() => import('@/lib/charts/catalogue/housing').then((m) => handing(m.housing))),
  'next-five-years': dynamic(() =>
    import('@/lib/charts/catalogue/next-five-years').then((m) => handing(m.nextFiveYears)),
  ),
}
