import { cite } from '@tirek/law'
import { fieldsAt } from '#platform/access/field-rules.ts'
import { allow, type FieldLine, type Permission, withFields } from '#platform/access/permission.ts'
import { isRole, ROLES, type Role } from '#platform/access/roles.ts'
import { ACTS } from './domain/acts.ts'

/** What is free for every child is public. */
const everyone: readonly Role[] = Object.keys(ROLES).filter(isRole)
/** Organisations of the three sectors that a child is directed to, and the consultation for its own measures. */
const givers: readonly Role[] = [
  'service-specialist',
  'education-head',
  'medical-organisation',
  'primary-care-doctor',
  'diagnostic-specialist',
  'irp-coordinator',
]
const team: readonly Role[] = ['pmpc-head', 'pmpc-specialist']
const territory: readonly Role[] = ['ed-head', 'leb-decision-maker', 'network-planner']

const NEED = cite('project', 'DEC-62', 'project-default')

const fieldLines: readonly FieldLine[] = [
  {
    // When a defect was first noticed is for medicine and the consultation.
    action: 'services.show-order',
    roles: ['education-head'],
    rules: fieldsAt('hidden', ['order/noticedOn', 'daysFromNoticed'], NEED),
  },
  {
    action: 'services.of-child',
    roles: ['education-head'],
    rules: fieldsAt('hidden', ['orders/each/noticedOn', 'noticedOn', 'daysToFirstSession'], NEED),
  },
]

/** Who may do what with services, how far, and on what ground. */
export const permissions: readonly Permission[] = withFields(
  [
    ...allow('services.catalogue', everyone, 'any', ACTS.freeSupport),
    ...allow('services.order', givers, 'own-organisation', ACTS.direction),
    ...allow('services.record-needs', [...givers, ...team], 'own-organisation', ACTS.means),
    ...allow('services.record-plan', givers, 'own-organisation', ACTS.means),
    ...allow('services.finish', givers, 'own-organisation', ACTS.guaranteedVolume),
    ...allow('services.stop', givers, 'own-organisation', ACTS.guaranteedVolume),
    ...allow('services.open-slot', givers, 'own-organisation', ACTS.support),
    ...allow('services.seat', givers, 'own-organisation', ACTS.direction),
    ...allow('services.unseat', givers, 'own-organisation', ACTS.support),
    ...allow('services.substitute', givers, 'own-organisation', ACTS.guaranteedVolume),
    ...allow('services.cancel-meeting', givers, 'own-organisation', ACTS.volume),
    ...allow('services.record-sessions', givers, 'own-organisation', ACTS.freeCorrection),
    ...allow('services.record-session', givers, 'own-organisation', ACTS.freeCorrection),
    ...allow('services.correct-session', givers, 'own-organisation', ACTS.guaranteedVolume),
    ...allow('services.cancel-by-family', ['representative'], 'own-person', ACTS.participation),
    ...allow('services.desk', givers, 'own-organisation', ACTS.freeCorrection),
    ...allow('services.show-order', givers, 'own-organisation', ACTS.freeCorrection),
    ...allow('services.show-session', givers, 'own-organisation', ACTS.guaranteedVolume),
    ...allow('services.timetable', givers, 'own-organisation', ACTS.support),
    ...allow('services.meeting', givers, 'own-organisation', ACTS.freeCorrection),
    ...allow('services.of-child', ['representative'], 'own-person', ACTS.guaranteedVolume),
    ...allow('services.of-child', [...givers, ...team], 'own-organisation', ACTS.guaranteedVolume),
    ...allow('services.child-week', ['representative'], 'own-person', ACTS.freeCorrection),
    ...allow('services.figures', givers, 'own-organisation', ACTS.kinds),
    ...allow('services.figures', territory, 'territory', ACTS.kinds),
    ...allow('services.figures', ['authority-officer', 'statistician'], 'any', ACTS.kinds),
    ...allow('services.severe-care', ['leb-decision-maker'], 'territory', ACTS.severeCoordination),
    ...allow('services.name-coordinator', ['leb-decision-maker'], 'territory', ACTS.severeCoordination),
  ],
  fieldLines,
)

/** Roles that may do an action: pages open for the same roles as the use case behind them. */
export function rolesOf(action: string): readonly Role[] {
  return permissions.filter((row) => row.action === action).map((row) => row.role)
}
