import { allow, ofAuthority, type Permission } from '#platform/access/permission.ts'
import { isRole, ROLES, type Role } from '#platform/access/roles.ts'
import { ACTS } from './domain/citations.ts'

/** All who may try to file; the kind of their organisation decides (LAW-5-2). */
const health: readonly Role[] = [
  'obstetric-nurse',
  'primary-care-doctor',
  'diagnostic-specialist',
  'medical-organisation',
]
/** Those who screen: the roles of the three kinds of organisations (art. 5(1)). */
const screeners: readonly Role[] = ['obstetric-nurse', 'primary-care-doctor', 'diagnostic-specialist']
const pmpc: readonly Role[] = ['pmpc-registrar', 'pmpc-specialist', 'pmpc-head', 'irp-coordinator']
const pmpcDesk: readonly Role[] = ['pmpc-registrar', 'pmpc-head']
const everyone: readonly Role[] = Object.keys(ROLES).filter(isRole)

/** Who may do what in screening, how far, and on what ground. */
export const permissions: readonly Permission[] = [
  ...allow('screening.record-result', health, 'own-organisation', ACTS.procedure),
  ...allow('screening.keep-answers', screeners, 'own-organisation', ACTS.procedure),
  ...allow('screening.questionnaire', screeners, 'own-organisation', ACTS.procedure),
  ...allow('screening.answers', [...health, ...pmpc], 'own-organisation', ACTS.infants),
  ...allow('screening.answers', ['representative'], 'own-person', ACTS.consent),
  ...allow('screening.record-information', [...health, ...pmpcDesk], 'own-organisation', ACTS.information),
  ...allow('screening.send-referral', health, 'own-organisation', ACTS.consent),
  ...allow('screening.acknowledge-referral', pmpcDesk, 'own-organisation', ACTS.procedure),
  ...allow('screening.pass-on-referral', pmpcDesk, 'own-organisation', ACTS.consent),
  ...allow('screening.ways-on', pmpcDesk, 'own-organisation', ACTS.consent),
  ...allow('screening.resolve-risk', [...health, ...pmpcDesk], 'own-organisation', ACTS.riskGroup),
  ...allow('screening.child', [...health, ...pmpc], 'own-organisation', ACTS.infants),
  ...allow('screening.child', ['representative'], 'own-person', ACTS.consent),
  ...allow('screening.due-list', health, 'own-organisation', ACTS.organised),
  ...allow('screening.follow-up', [...health, ...pmpcDesk], 'own-organisation', ACTS.organised),
  ...allow('screening.referrals', pmpc, 'own-organisation', ACTS.procedure),
  ...allow('screening.notify-birth', ['obstetric-nurse'], 'own-organisation', ACTS.procedure),
  ...allow('screening.import-births', ['obstetric-nurse'], 'own-organisation', ACTS.procedure),
  ...allow('screening.births', ['obstetric-nurse'], 'own-organisation', ACTS.procedure),
  ...allow(
    'screening.attach-child',
    ['obstetric-nurse', 'primary-care-doctor'],
    'own-organisation',
    ACTS.organised,
  ),
  ...allow('screening.import-attachments', ['primary-care-doctor'], 'own-organisation', ACTS.organised),
  ...allow('screening.attached', ['primary-care-doctor'], 'own-organisation', ACTS.organised),
  ...allow(
    'screening.import',
    ['obstetric-nurse', 'primary-care-doctor'],
    'own-organisation',
    ACTS.procedure,
  ),
  ...allow('screening.ledger', screeners, 'own-organisation', ACTS.organised),
  ...allow('screening.ledger', ['representative'], 'own-person', ACTS.consent),
  ...allow('screening.record-attempt', screeners, 'own-organisation', ACTS.denominator),
  ...allow('screening.send-recall', screeners, 'own-organisation', ACTS.organised),
  ...allow('screening.record-unreachable', screeners, 'own-organisation', ACTS.denominator),
  ...allow('screening.record-change', screeners, 'own-organisation', ACTS.organised),
  ...allow('screening.record-waiting', screeners, 'own-organisation', ACTS.organised),
  ...allow('screening.end-waiting', screeners, 'own-organisation', ACTS.organised),
  ...allow('screening.report-done', screeners, 'own-organisation', ACTS.screening),
  ...allow('screening.decline', screeners, 'own-organisation', ACTS.infants),
  ...allow('screening.decline', ['representative'], 'own-person', ACTS.consent),
  ...allow('screening.withdraw-decline', screeners, 'own-organisation', ACTS.infants),
  ...allow('screening.withdraw-decline', ['representative'], 'own-person', ACTS.consent),
  ...allow('screening.record-hearing', screeners, 'own-organisation', ACTS.screening),
  ...allow('screening.coverage', ['leb-decision-maker'], 'territory', ACTS.organised),
  ...allow('screening.schedule', everyone, 'any', ACTS.procedure),
  ...ofAuthority('health', allow('screening.publish-schedule', ['authority-officer'], 'any', ACTS.procedure)),
  ...ofAuthority(
    'health',
    allow('screening.publish-schedule-file', ['authority-officer'], 'any', ACTS.procedure),
  ),
  ...allow('screening.instruments', everyone, 'any', ACTS.screening),
  ...allow('screening.funnel', ['leb-decision-maker'], 'territory', ACTS.organised),
]
