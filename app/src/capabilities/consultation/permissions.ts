import { allow, type Permission, withFields } from '#platform/access/permission.ts'
import { FAMILY_ROLES } from '#platform/access/roles.ts'
import { ACTS } from './domain/citations.ts'
import { fieldLines } from './field-lines.ts'

const DESK = ['pmpc-registrar', 'pmpc-head'] as const
const TEAM = ['pmpc-registrar', 'pmpc-specialist', 'pmpc-head'] as const
const STAFF = ['pmpc-registrar', 'pmpc-specialist', 'pmpc-head', 'irp-coordinator'] as const

/** Who may do what in the consultation, how far, and on what ground. Only the PMPC issues and annuls (10(1)). */
export const permissions: readonly Permission[] = withFields(
  [
    ...allow(
      'consultation.open-file',
      ['pmpc-registrar', 'pmpc-head'],
      'own-organisation',
      ACTS.consultation,
    ),
    ...allow(
      'consultation.schedule',
      ['pmpc-registrar', 'pmpc-head'],
      'own-organisation',
      ACTS.representativePresent,
    ),
    ...allow('consultation.record-no-show', DESK, 'own-organisation', ACTS.representativePresent),
    ...allow('consultation.save-room', DESK, 'own-organisation', ACTS.consultation),
    ...allow('consultation.set-hours', DESK, 'own-organisation', ACTS.consultation),
    ...allow('consultation.record-absence', DESK, 'own-organisation', ACTS.consultation),
    ...allow('consultation.cancel-absence', DESK, 'own-organisation', ACTS.consultation),
    ...allow('consultation.set-capacity', ['pmpc-head'], 'own-organisation', ACTS.equalAccess),
    ...allow('consultation.calendar', TEAM, 'own-organisation', ACTS.consultation),
    ...allow('consultation.calendar-settings', DESK, 'own-organisation', ACTS.consultation),
    ...allow('consultation.queue', DESK, 'own-organisation', ACTS.equalAccess),
    ...allow('consultation.answer-appointment', ['representative'], 'own-person', ACTS.representativePresent),
    ...allow(
      'consultation.answer-appointment',
      ['pmpc-registrar', 'pmpc-head'],
      'own-organisation',
      ACTS.representativePresent,
    ),
    ...allow(
      'consultation.hold-session',
      ['pmpc-registrar', 'pmpc-head'],
      'own-organisation',
      ACTS.representativePresent,
    ),
    ...allow('consultation.record-examination', ['pmpc-specialist'], 'own-organisation', ACTS.consultation),
    ...allow('consultation.keep-unfinished', ['pmpc-specialist'], 'own-organisation', ACTS.consultation),
    ...allow('consultation.open-findings', ['pmpc-head'], 'own-organisation', ACTS.togetherReading),
    ...allow('consultation.draft-conclusion', ['pmpc-head'], 'own-organisation', ACTS.consultation),
    ...allow('consultation.agree', ['pmpc-specialist'], 'own-organisation', ACTS.consultation),
    ...allow('consultation.sign-conclusion', ['pmpc-head'], 'own-organisation', ACTS.consultation),
    ...allow('consultation.dissent', ['pmpc-specialist'], 'own-organisation', ACTS.consultation),
    ...allow('consultation.amend-conclusion', ['pmpc-head'], 'own-organisation', ACTS.consultation),
    ...allow('consultation.drop-amendment', ['pmpc-head'], 'own-organisation', ACTS.consultation),
    ...allow('consultation.open-reexamination', DESK, 'own-organisation', ACTS.consultation),
    ...allow('consultation.reexaminations', DESK, 'own-organisation', ACTS.consultation),
    ...allow('consultation.annul-conclusion', ['pmpc-head'], 'own-organisation', ACTS.consultation),
    ...allow(
      'consultation.close-file',
      ['pmpc-registrar', 'pmpc-head'],
      'own-organisation',
      ACTS.directionByConsent,
    ),
    ...allow('consultation.file', STAFF, 'own-organisation', ACTS.consultation),
    ...allow('consultation.files', STAFF, 'own-organisation', ACTS.consultation),
    ...allow('consultation.conclusion', STAFF, 'own-organisation', ACTS.consultation),
    ...allow('consultation.conclusion', ['representative'], 'own-person', ACTS.representativeInformed),
    ...allow('consultation.family', ['representative'], 'own-person', ACTS.representativeInformed),
    ...allow('consultation.say-own-words', ['recipient'], 'self', ACTS.childView),
    ...allow('consultation.say-own-words', TEAM, 'own-organisation', ACTS.childView),
    ...allow('consultation.take-back-own-words', ['recipient'], 'self', ACTS.childView),
    ...allow('consultation.take-back-own-words', TEAM, 'own-organisation', ACTS.childView),
    ...allow('consultation.own-words', FAMILY_ROLES, 'own-person', ACTS.ownWordsReading),
    ...allow('consultation.own-words', TEAM, 'own-organisation', ACTS.childView),
    ...allow('consultation.severe-cases', ['leb-decision-maker'], 'territory', ACTS.severeCoordination),
  ],
  fieldLines,
)
