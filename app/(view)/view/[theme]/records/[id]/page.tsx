import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { recordPage } from './record-page'

const route = dynamicRoute(recordPage)

export const generateMetadata = route.generateMetadata
export default route.Page
