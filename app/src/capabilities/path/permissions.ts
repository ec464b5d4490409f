import { cite } from '@tirek/law'
import { allow, type Permission } from '#platform/access/permission.ts'
import { FAMILY_ROLES, ROLES, SIGN_IN_ROLES } from '#platform/access/roles.ts'

const oneTimeline = cite('law-343', 'art-3-1')
const trueInformation = cite('law-343', 'art-16-2')

const SEES_NO_FILE: readonly string[] = [
  'network-planner',
  'statistician',
  'administrator',
  'data-protection-officer',
  'guardianship-officer',
  'question-officer',
  'authority-officer',
  'register-keeper',
  'aids-supplier',
  'aids-commission',
]
const seesPeople = SIGN_IN_ROLES.filter((role) => !SEES_NO_FILE.includes(role))
const families = seesPeople.filter((role) => FAMILY_ROLES.includes(role))
const territory = seesPeople.filter((role) => ROLES[role].scope === 'territory')
const organisations = seesPeople.filter(
  (role) => !FAMILY_ROLES.includes(role) && ROLES[role].scope !== 'territory',
)

/** Who sees a person's path, and everyone's own work. */
export const permissions: readonly Permission[] = [
  ...allow('path.timeline', families, 'own-person', trueInformation),
  ...allow('path.timeline', organisations, 'own-organisation', oneTimeline),
  ...allow('path.timeline', territory, 'territory', oneTimeline),
  ...allow('path.work', SIGN_IN_ROLES, 'self', oneTimeline),
]
