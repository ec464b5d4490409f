import type { Capability } from '#platform/module.ts'
import { deadlineHandlers } from './jobs/deadlines.ts'
import { permissions } from './permissions.ts'
import { addRepresentative } from './use-cases/add-representative.ts'
import { correctCourtAct } from './use-cases/correct-court-act.ts'
import { CORRECTABLE_FIELDS } from './use-cases/correctable-fields.ts'
import { endRepresentation } from './use-cases/end-representation.ts'
import { recordConsent } from './use-cases/record-consent.ts'
import { recordCourtAct } from './use-cases/record-court-act.ts'
import { recordIin } from './use-cases/record-iin.ts'
import { recordDisability } from './use-cases/record-status.ts'
import { registerAdult } from './use-cases/register-adult.ts'
import { registerChild } from './use-cases/register-child.ts'
import { myPeople, searchPeople } from './use-cases/search-people.ts'
import { showChild } from './use-cases/show-child.ts'
import { showWho } from './use-cases/show-who.ts'
import { withdrawConsent } from './use-cases/withdraw-consent.ts'
import { messages } from './web/messages.ts'
import { actions, pages } from './web/routes.ts'

/** The registry: one record per person, family, consents, statuses. */
export const registry: Capability = {
  name: 'registry',
  useCases: [
    registerChild,
    registerAdult,
    addRepresentative,
    endRepresentation,
    recordConsent,
    withdrawConsent,
    recordCourtAct,
    correctCourtAct,
    recordDisability,
    recordIin,
    showChild,
    showWho,
    searchPeople,
    myPeople,
  ],
  permissions,
  pages,
  actions,
  messages,
  deadlines: deadlineHandlers,
  corrections: { fields: CORRECTABLE_FIELDS },
}
