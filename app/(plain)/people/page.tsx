import { stored } from '@/app/_pages/static-route'
import { namesPage } from './names-page'

const route = stored(namesPage('people'))

export const generateMetadata = route.generateMetadata
export default route.Page
