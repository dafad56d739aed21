import { sourcesPage } from '@/app/_pages/sources'
import { stored } from '@/app/_pages/stored'

const route = stored(sourcesPage)

export const generateMetadata = route.generateMetadata
export default route.Page
