// Written by scripts/charts.ts from lib/charts/catalogue.ts.
import type { ChartId } from './catalogue'
import { alliancePulse } from './catalogue/alliance-pulse'
import { armsAndAnswers } from './catalogue/arms-and-answers'
import { contactRate } from './catalogue/contact-rate'
import { contacts } from './catalogue/contacts'
import { deploymentWaves } from './catalogue/deployment-waves'
import { growth } from './catalogue/growth'
import { gunsAndButter } from './catalogue/guns-and-butter'
import { harvest } from './catalogue/harvest'
import { housing } from './catalogue/housing'
import { launchCalendar } from './catalogue/launch-calendar'
import { launchSites } from './catalogue/launch-sites'
import { letters } from './catalogue/letters'
import { lifeline } from './catalogue/lifeline'
import { missileLaunches } from './catalogue/missile-launches'
import { missileReach } from './catalogue/missile-reach'
import { munitionsSent } from './catalogue/munitions-sent'
import { nextFiveYears } from './catalogue/next-five-years'
import { nuclearYields } from './catalogue/nuclear-yields'
import { shellShare } from './catalogue/shell-share'
import { troopPlaces } from './catalogue/troop-places'
import { troopsLost } from './catalogue/troops-lost'
import { troopsSent } from './catalogue/troops-sent'
import { twoWayStreet } from './catalogue/two-way-street'
import { usSilence } from './catalogue/us-silence'
import { venues } from './catalogue/venues'
import { weaponsMilestones } from './catalogue/weapons-milestones'
import type { Chart } from './chart'

/** Every chart by its id, in the order of the catalogue. */
export const CHARTS = {
  'alliance-pulse': alliancePulse,
  'troops-sent': troopsSent,
  'troops-lost': troopsLost,
  'deployment-waves': deploymentWaves,
  'troop-places': troopPlaces,
  'missile-launches': missileLaunches,
  'missile-reach': missileReach,
  'launch-sites': launchSites,
  'launch-calendar': launchCalendar,
  'weapons-milestones': weaponsMilestones,
  'nuclear-yields': nuclearYields,
  'munitions-sent': munitionsSent,
  'two-way-street': twoWayStreet,
  'shell-share': shellShare,
  'arms-and-answers': armsAndAnswers,
  contacts,
  'contact-rate': contactRate,
  letters,
  'us-silence': usSilence,
  venues,
  lifeline,
  growth,
  'guns-and-butter': gunsAndButter,
  harvest,
  housing,
  'next-five-years': nextFiveYears,
} as const satisfies { readonly [Id in ChartId]: Chart }
