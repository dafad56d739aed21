import { namesPage } from '@/app/_pages/names'
import { stored } from '@/app/_pages/stored'

const route = stored(namesPage('people'))

export const generateMetadata = route.generateMetadata
export default route.Page
