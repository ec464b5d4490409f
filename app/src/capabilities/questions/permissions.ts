import { allow, type Permission } from '#platform/access/permission.ts'
import { FAMILY_ROLES, type Role, SIGN_IN_ROLES } from '#platform/access/roles.ts'
import { CONSULTATION, CONSULTATIVE_HELP, FAMILY_RIGHTS } from './domain/question.ts'

const everybody = [...SIGN_IN_ROLES, 'public'] as const
const askers: readonly Role[] = [...FAMILY_ROLES, 'public']
const officers: readonly Role[] = ['question-officer', 'leb-decision-maker']
/** Whoever meets families at work writes their questions down. */
const listeners: readonly Role[] = [
  'question-officer',
  'social-worker',
  'irp-coordinator',
  'primary-care-doctor',
]
const editors: readonly Role[] = ['authority-officer']

/** Who asks, who answers, and who keeps the ready answers. */
export const permissions: readonly Permission[] = [
  ...allow('questions.ask', FAMILY_ROLES, 'self', CONSULTATION),
  ...allow('questions.mine', FAMILY_ROLES, 'self', CONSULTATION),
  ...allow('questions.ask-openly', ['public'], 'self', CONSULTATION),
  ...allow('questions.open-by-code', ['public'], 'self', CONSULTATION),
  ...allow('questions.question', askers, 'self', CONSULTATION),
  ...allow('questions.rate', askers, 'self', CONSULTATION),
  ...allow('questions.follow-up', askers, 'self', CONSULTATION),
  ...allow('questions.write-down', listeners, 'own-organisation', CONSULTATIVE_HELP),
  ...allow('questions.all-written-down', listeners, 'self', CONSULTATIVE_HELP),
  ...allow('questions.written-down', listeners, 'own-organisation', CONSULTATIVE_HELP),
  ...allow('questions.desk', officers, 'own-organisation', FAMILY_RIGHTS),
  ...allow('questions.on-desk', officers, 'own-organisation', FAMILY_RIGHTS),
  ...allow('questions.move', officers, 'own-organisation', FAMILY_RIGHTS),
  ...allow('questions.answer', officers, 'own-organisation', FAMILY_RIGHTS),
  ...allow('questions.notice-rights', officers, 'own-organisation', FAMILY_RIGHTS),
  ...allow('questions.draft-ready', [...officers, ...editors], 'any', CONSULTATIVE_HELP),
  ...allow('questions.grounds', [...officers, ...editors], 'any', CONSULTATIVE_HELP),
  ...allow('questions.shelf', [...officers, ...editors], 'any', CONSULTATIVE_HELP),
  ...allow('questions.publish-ready', editors, 'any', CONSULTATIVE_HELP),
  ...allow('questions.check-ready', editors, 'any', CONSULTATIVE_HELP),
  ...allow('questions.withdraw-ready', editors, 'any', CONSULTATIVE_HELP),
  ...allow('questions.ready-answers', everybody, 'any', CONSULTATION),
  ...allow('questions.ready-answer', everybody, 'any', CONSULTATION),
]
