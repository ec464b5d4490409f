import type { Capability } from '#platform/module.ts'
import { deadlines } from './jobs/deadlines.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { SEALED } from './store/sealed.ts'
import {
  endProgramme,
  receivePart,
  recordCourse,
  removeItem,
  signMedical,
  writeItem,
} from './use-cases/medical-part.ts'
import { openPlan, withdrawPlan } from './use-cases/open.ts'
import { listOfPlans, showPlans } from './use-cases/show.ts'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { actions, pages } from './web/routes.ts'

/** The programme of abilitation and rehabilitation of the Social Code: medicine's own document (DEC-2). */
export const abilitation: Capability = {
  name: 'abilitation',
  useCases: [
    openPlan,
    withdrawPlan,
    writeItem,
    removeItem,
    signMedical,
    recordCourse,
    receivePart,
    endProgramme,
    showPlans,
    listOfPlans,
  ],
  permissions,
  states,
  pages,
  actions,
  messages,
  deadlines,
  path: pathPart,
  sealed: SEALED,
}
