import { joined } from '#platform/i18n/joined.ts'
import type { Capability } from '#platform/module.ts'
import { dailyJobs } from './jobs/daily.ts'
import { deadlineHandlers } from './jobs/deadlines.ts'
import { outboxHandlers } from './jobs/outbox.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { seeAlternatives, showAlternatives } from './use-cases/alternatives.ts'
import { applyForPlacement } from './use-cases/apply.ts'
import { askRestore, declineRestore } from './use-cases/ask-restore.ts'
import { liftLimit, recordCapacityLimit } from './use-cases/capacity-limit.ts'
import {
  acceptPackage,
  resubmitPackage,
  retryLookUps,
  returnPackage,
  substituteLookUp,
} from './use-cases/check-package.ts'
import { chooseOrganisation } from './use-cases/choose.ts'
import { correctAbsence } from './use-cases/correct-absence.ts'
import { decideRequest } from './use-cases/decide.ts'
import { acceptLateNotice, deferArrival } from './use-cases/defer-arrival.ts'
import { recordDeliveries, showDeliveries } from './use-cases/deliveries.ts'
import { recordDeparture, wishToLeave, withdrawWish } from './use-cases/depart.ts'
import { dischargeResident, restoreResident } from './use-cases/discharge.ts'
import { showBoard, showResidents } from './use-cases/house.ts'
import { showHouseDay } from './use-cases/house-day.ts'
import { joinQueue, leaveQueue } from './use-cases/join-queue.ts'
import { describePlaces, returnToService, takeOutOfService } from './use-cases/keep-places.ts'
import { askLeave, declineLeave, endLeave, startLeave } from './use-cases/leave.ts'
import { letGo } from './use-cases/let-go.ts'
import { listCaseload } from './use-cases/list-caseload.ts'
import { listChoices } from './use-cases/list-choices.ts'
import { listDesk } from './use-cases/list-desk-line.ts'
import { listFormerResidents } from './use-cases/list-former.ts'
import { listRequests } from './use-cases/list-requests.ts'
import { listReviews } from './use-cases/list-reviews.ts'
import { confirmReceipt, notifyRecipient } from './use-cases/notify.ts'
import { petitionForPlacement } from './use-cases/petition.ts'
import { placeByCourtAct } from './use-cases/place-by-court-act.ts'
import { dropPlanLine, setPlanLine, showPlan } from './use-cases/plan.ts'
import { listReceivers } from './use-cases/receivers.ts'
import { recogniseNeed } from './use-cases/recognise-need.ts'
import { recordAbsence } from './use-cases/record-absence.ts'
import { recordArrival } from './use-cases/record-arrival.ts'
import { recordBreach } from './use-cases/record-conduct.ts'
import { recordTransfer } from './use-cases/record-transfer.ts'
import { chooseAfterReview, proposeCategory } from './use-cases/review.ts'
import { setCapacity } from './use-cases/set-capacity.ts'
import { showCalendar } from './use-cases/show-calendar.ts'
import { showDesk } from './use-cases/show-desk.ts'
import { showOccupancy } from './use-cases/show-occupancy.ts'
import { showQueue } from './use-cases/show-queue.ts'
import { showQueueHealth } from './use-cases/show-queue-health.ts'
import { showQueueProof } from './use-cases/show-queue-proof.ts'
import { showReport } from './use-cases/show-report.ts'
import { showRequest } from './use-cases/show-request.ts'
import { showStatistics } from './use-cases/show-statistics.ts'
import { showStay } from './use-cases/show-stay.ts'
import { closeStepRule, enterStepRule, showSteps } from './use-cases/steps.ts'
import { takeOn } from './use-cases/take-on.ts'
import { answerTransfer, askTransfer, withdrawTransfer } from './use-cases/transfer.ts'
import { listTransferChoices } from './use-cases/transfer-choices.ts'
import { waysTo } from './use-cases/ways-to.ts'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { actions, downloads, pages } from './web/routes.ts'
import { messages as stayWords } from './web/stay/messages.ts'

/** Placement: from the recognised need to a place in a residential organisation, and its end. */
export const placement: Capability = {
  name: 'placement',
  useCases: [
    takeOn,
    letGo,
    recogniseNeed,
    applyForPlacement,
    petitionForPlacement,
    acceptPackage,
    returnPackage,
    resubmitPackage,
    retryLookUps,
    substituteLookUp,
    decideRequest,
    notifyRecipient,
    confirmReceipt,
    seeAlternatives,
    waysTo,
    chooseOrganisation,
    joinQueue,
    leaveQueue,
    placeByCourtAct,
    deferArrival,
    acceptLateNotice,
    recordArrival,
    recordBreach,
    recordAbsence,
    correctAbsence,
    recordCapacityLimit,
    liftLimit,
    dischargeResident,
    restoreResident,
    askRestore,
    declineRestore,
    askLeave,
    declineLeave,
    startLeave,
    endLeave,
    wishToLeave,
    withdrawWish,
    recordDeparture,
    askTransfer,
    withdrawTransfer,
    answerTransfer,
    recordTransfer,
    proposeCategory,
    chooseAfterReview,
    enterStepRule,
    closeStepRule,
    showSteps,
    showStay,
    listReviews,
    listTransferChoices,
    setPlanLine,
    dropPlanLine,
    showPlan,
    recordDeliveries,
    showDeliveries,
    showHouseDay,
    showResidents,
    showBoard,
    setCapacity,
    takeOutOfService,
    returnToService,
    describePlaces,
    showCalendar,
    showRequest,
    listRequests,
    listCaseload,
    listFormerResidents,
    listChoices,
    listReceivers,
    showAlternatives,
    showQueue,
    showQueueProof,
    showDesk,
    listDesk,
    showQueueHealth,
    showOccupancy,
    showStatistics,
    showReport,
  ],
  permissions,
  states,
  pages,
  actions,
  downloads,
  messages: joined(messages, stayWords),
  deadlines: deadlineHandlers,
  outbox: outboxHandlers,
  daily: dailyJobs,
  path: pathPart,
}
