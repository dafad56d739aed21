import { dynamicRoute } from '@/app/_pages/dynamic-route'
import { recordPage } from './record-page'

const route = dynamicRoute(recordPage)

export const generateMetadata = route.generateMetadata
export default route.Page
