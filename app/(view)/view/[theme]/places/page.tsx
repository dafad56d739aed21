import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { namesPage } from '@/app/(plain)/people/names-page'

const route = dynamicRoute(namesPage('places'))

export const generateMetadata = route.generateMetadata
export default route.Page
