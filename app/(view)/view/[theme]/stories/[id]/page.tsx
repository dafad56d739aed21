import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { storyPage } from './story-page'

const route = dynamicRoute(storyPage)

export const generateMetadata = route.generateMetadata
export default route.Page
