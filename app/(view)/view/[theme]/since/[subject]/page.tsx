import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { sincePage } from './since-page'

const route = dynamicRoute(sincePage)

export const generateMetadata = route.generateMetadata
export default route.Page
