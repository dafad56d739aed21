import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { briefingPage } from '@/app/(plain)/briefing/briefing-page'

const route = dynamicRoute(briefingPage)

export const generateMetadata = route.generateMetadata
export default route.Page
