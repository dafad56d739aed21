import { staticRoute } from '@/app/_routes/static-route'
import { openPage } from './open-page'

const route = staticRoute(openPage)

export const generateMetadata = route.generateMetadata
export default route.Page
