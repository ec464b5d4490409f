import { allow, type Permission, withFields } from '#platform/access/permission.ts'
import type { Role } from '#platform/access/roles.ts'
import { ACTS } from './domain/acts.ts'
import { fieldLines } from './field-lines.ts'

const team: readonly Role[] = ['irp-coordinator', 'pmpc-specialist', 'pmpc-head']
const senders: readonly Role[] = ['irp-coordinator', 'pmpc-registrar', 'pmpc-head']
/** Organisations that receive a child: support, medicine, diagnostics. */
const receivers: readonly Role[] = [
  'service-specialist',
  'education-head',
  'medical-organisation',
  'primary-care-doctor',
  'diagnostic-specialist',
]

/** Who may do what with a programme, how far, and on what ground. The coordinator writes and cannot approve. */
export const permissions: readonly Permission[] = withFields(
  [
    ...allow('programme.draft', ['irp-coordinator'], 'own-organisation', ACTS.whoMakesIt),
    ...allow('programme.add-measure', ['irp-coordinator'], 'own-organisation', ACTS.programme),
    ...allow('programme.remove-measure', ['irp-coordinator'], 'own-organisation', ACTS.programme),
    ...allow('programme.write-goal', ['irp-coordinator'], 'own-organisation', ACTS.programme),
    ...allow('programme.remove-goal', ['irp-coordinator'], 'own-organisation', ACTS.programme),
    ...allow('programme.weigh-goal', ['representative'], 'own-person', ACTS.participation),
    ...allow(
      'programme.score-goal',
      ['irp-coordinator', 'pmpc-specialist'],
      'own-organisation',
      ACTS.programme,
    ),
    ...allow('programme.record-agreement', ['representative'], 'own-person', ACTS.whoMakesIt),
    ...allow('programme.record-agreement', ['irp-coordinator'], 'own-organisation', ACTS.whoMakesIt),
    ...allow('programme.sign-off', ['pmpc-specialist'], 'own-organisation', ACTS.whoMakesIt),
    ...allow('programme.approve', ['pmpc-head'], 'own-organisation', ACTS.whoMakesIt),
    ...allow('programme.review', ['representative'], 'own-person', ACTS.whoMakesIt),
    ...allow('programme.review', ['irp-coordinator', 'pmpc-head'], 'own-organisation', ACTS.whoMakesIt),
    ...allow('programme.send-direction', senders, 'own-organisation', ACTS.direction),
    ...allow('programme.answer-direction', receivers, 'own-organisation', ACTS.direction),
    ...allow('programme.record-progress', ['representative'], 'own-person', ACTS.participation),
    ...allow(
      'programme.record-progress',
      ['irp-coordinator', ...receivers],
      'own-organisation',
      ACTS.programme,
    ),
    ...allow('programme.show', ['representative'], 'own-person', ACTS.programme),
    ...allow('programme.show', [...team, 'pmpc-registrar'], 'own-organisation', ACTS.programme),
    ...allow('programme.editions', ['representative'], 'own-person', ACTS.cooperation),
    ...allow('programme.editions', team, 'own-organisation', ACTS.programme),
    ...allow('programme.say-remark', ['representative'], 'own-person', ACTS.cooperation),
    ...allow('programme.answer-remark', ['irp-coordinator'], 'own-organisation', ACTS.cooperation),
    ...allow('programme.programmes', [...team, 'pmpc-registrar'], 'own-organisation', ACTS.programme),
    ...allow('programme.unwritten', ['irp-coordinator', 'pmpc-head'], 'own-organisation', ACTS.whoMakesIt),
    ...allow('programme.infrastructure', ['irp-coordinator'], 'own-organisation', ACTS.programme),
    ...allow('programme.directions', ['representative'], 'own-person', ACTS.direction),
    ...allow('programme.directions', [...team, 'pmpc-registrar'], 'own-organisation', ACTS.direction),
    ...allow('programme.directions', receivers, 'own-organisation', ACTS.direction),
  ],
  fieldLines,
)
