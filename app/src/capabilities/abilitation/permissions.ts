import { allow, type Permission } from '#platform/access/permission.ts'
import type { Role } from '#platform/access/roles.ts'
import { ACTS } from './domain/acts.ts'

/** Medical workers of the organisation that the family chose. */
const medics: readonly Role[] = ['medical-organisation', 'primary-care-doctor', 'diagnostic-specialist']

/** Who may do what with the programme of abilitation and rehabilitation: the family opens it, medicine writes its part. */
export const permissions: readonly Permission[] = [
  ...allow('abilitation.open', ['representative'], 'own-person', ACTS.programme),
  ...allow('abilitation.withdraw', ['representative'], 'own-person', ACTS.programme),
  ...allow('abilitation.show', ['representative'], 'own-person', ACTS.programme),
  ...allow('abilitation.show', medics, 'own-organisation', ACTS.medicalPart),
  ...allow('abilitation.plans', medics, 'own-organisation', ACTS.medicalPart),
  ...allow('abilitation.write-item', medics, 'own-organisation', ACTS.medicalPart),
  ...allow('abilitation.remove-item', medics, 'own-organisation', ACTS.medicalPart),
  ...allow('abilitation.sign-medical', medics, 'own-organisation', ACTS.medicalPart),
  ...allow('abilitation.record-course', medics, 'own-organisation', ACTS.medicalPart),
  ...allow('abilitation.receive-part', medics, 'own-organisation', ACTS.otherParts),
  ...allow('abilitation.end', medics, 'own-organisation', ACTS.programme),
]
