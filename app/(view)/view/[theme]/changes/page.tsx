import { dynamicRoute } from '@/app/_routes/dynamic-route'
import { changesPage } from '@/app/(plain)/changes/changes-page'

const route = dynamicRoute(changesPage)

export const generateMetadata = route.generateMetadata
export default route.Page
