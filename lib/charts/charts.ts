// Written by scripts/derive.ts from about.json of the data directory.
import type { ChartId } from './catalogue'
import { alliancePulse } from './declared/alliance-pulse'
import { armsAndAnswers } from './catalogue/arms-and-answers'
import { contactRate } from './catalogue/contact-rate'
import { contacts } from './catalogue/contacts'
import { deploymentWaves } from './catalogue/deployment-waves'
import { growth } from './declared/growth'
import { gunsAndButter } from './catalogue/guns-and-butter'
import { harvest } from './declared/harvest'
import { housing } from './declared/housing'
import { launchCalendar } from './catalogue/launch-calendar'
import { launchSites } from './catalogue/launch-sites'
import { letters } from './catalogue/letters'
import { lifeline } from './declared/lifeline'
import { missileLaunches } from './catalogue/missile-launches'
import { missileReach } from './catalogue/missile-reach'
import { munitionsSent } from './declared/munitions-sent'
import { nextFiveYears } from './catalogue/next-five-years'
import { nuclearYields } from './catalogue/nuclear-yields'
import { shellShare } from './declared/shell-share'
import { troopPlaces } from './catalogue/troop-places'
import { troopsLost } from './declared/troops-lost'
import { troopsSent } from './declared/troops-sent'
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
  'contacts': contacts,
  'contact-rate': contactRate,
  'letters': letters,
  'us-silence': usSilence,
  'venues': venues,
  'lifeline': lifeline,
  'growth': growth,
  'guns-and-butter': gunsAndButter,
  'harvest': harvest,
  'housing': housing,
  'next-five-years': nextFiveYears,
} as const satisfies { readonly [Id in ChartId]: Chart }
