import { staticRoute } from '@/app/_routes/static-route'
import { briefingPage } from './briefing-page'

const route = staticRoute(briefingPage)

export const generateMetadata = route.generateMetadata
export default route.Page
