import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { searchPage } from '@/app/(plain)/search/search-page'

const route = dynamicRoute(searchPage)

export const generateMetadata = route.generateMetadata
export default route.Page
