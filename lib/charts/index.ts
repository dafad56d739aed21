import { alliancePulse } from './alliance-pulse'
import { armsAndAnswers } from './arms-and-answers'
import type { Chart } from './chart'
import { contactRate } from './contact-rate'
import { contacts } from './contacts'
import { deploymentWaves } from './deployment-waves'
import { growth } from './growth'
import { gunsAndButter } from './guns-and-butter'
import { harvest } from './harvest'
import { housing } from './housing'
import { launchCalendar } from './launch-calendar'
import { launchSites } from './launch-sites'
import { letters } from './letters'
import { lifeline } from './lifeline'
import { missileLaunches } from './missile-launches'
import { missileReach } from './missile-reach'
import { munitionsSent } from './munitions-sent'
import { nextFiveYears } from './next-five-years'
import { nuclearYields } from './nuclear-yields'
import { shellShare } from './shell-share'
import { troopPlaces } from './troop-places'
import { troopsLost } from './troops-lost'
import { troopsSent } from './troops-sent'
import { twoWayStreet } from './two-way-street'
import { usSilence } from './us-silence'
import { venues } from './venues'
import { weaponsMilestones } from './weapons-milestones'

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
} as const satisfies Readonly<Record<string, Chart>>

export type ChartId = keyof typeof CHARTS

export function isChartId(id: string): id is ChartId {
  return Object.hasOwn(CHARTS, id)
}

/** A chart of the catalogue, without the literal's narrow types. */
export function chartOf(id: ChartId): Chart {
  return CHARTS[id]
}
