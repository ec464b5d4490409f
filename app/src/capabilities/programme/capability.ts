import type { Capability } from '#platform/module.ts'
import { deadlines } from './jobs/deadlines.ts'
import { watch } from './jobs/watch.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { SEALED } from './store/sealed.ts'
import { answerDirection } from './use-cases/answer-direction.ts'
import { approveProgramme, signOffProgramme } from './use-cases/approve.ts'
import { draftProgramme } from './use-cases/draft.ts'
import { showEditions } from './use-cases/editions.ts'
import { removeGoal, weighGoal, writeGoal } from './use-cases/goals.ts'
import { listOfProgrammes, listOfUnwritten } from './use-cases/list-programmes.ts'
import { listOfDirections, lookAtInfrastructure } from './use-cases/lists.ts'
import { addMeasure, removeMeasure } from './use-cases/measures.ts'
import { recordAgreement } from './use-cases/record-agreement.ts'
import { recordProgress } from './use-cases/record-progress.ts'
import { answerRemark, sayRemark } from './use-cases/remarks.ts'
import { reviewProgramme } from './use-cases/review.ts'
import { scoreGoal } from './use-cases/score-goal.ts'
import { sendDirection } from './use-cases/send-direction.ts'
import { showProgramme } from './use-cases/show.ts'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { actions, pages } from './web/routes.ts'

/** The programme: what is done for one child, with whose agreement, by whom, and under which consent. */
export const programme: Capability = {
  name: 'programme',
  useCases: [
    draftProgramme,
    addMeasure,
    removeMeasure,
    writeGoal,
    removeGoal,
    weighGoal,
    scoreGoal,
    sayRemark,
    answerRemark,
    showEditions,
    recordAgreement,
    signOffProgramme,
    approveProgramme,
    reviewProgramme,
    sendDirection,
    answerDirection,
    recordProgress,
    showProgramme,
    listOfProgrammes,
    listOfUnwritten,
    listOfDirections,
    lookAtInfrastructure,
  ],
  permissions,
  states,
  pages,
  actions,
  messages,
  deadlines,
  path: pathPart,
  sealed: SEALED,
  watch,
}
