import { staticRoute } from '@/app/_routes/static-route'
import { searchPage } from './search-page'

const route = staticRoute(searchPage)

export const generateMetadata = route.generateMetadata
export default route.Page
