import { changesPage } from '@/app/_pages/changes'
import { stored } from '@/app/_pages/stored'

const route = stored(changesPage)

export const generateMetadata = route.generateMetadata
export default route.Page
