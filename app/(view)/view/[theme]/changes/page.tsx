import { changesPage } from '@/app/_pages/changes'
import { drawn } from '@/app/_pages/drawn'

const route = drawn(changesPage)

export const generateMetadata = route.generateMetadata
export default route.Page
