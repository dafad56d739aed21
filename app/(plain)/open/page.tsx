import { stored } from '@/app/_pages/static-route'
import { openPage } from './open-page'

const route = stored(openPage)

export const generateMetadata = route.generateMetadata
export default route.Page
