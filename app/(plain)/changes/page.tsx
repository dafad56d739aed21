import { staticRoute } from '@/app/_routes/static-route'
import { changesPage } from './changes-page'

const route = staticRoute(changesPage)

export const generateMetadata = route.generateMetadata
export default route.Page
