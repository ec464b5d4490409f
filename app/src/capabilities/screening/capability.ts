import type { Capability } from '#platform/module.ts'
import { deadlineHandlers } from './jobs/deadlines.ts'
import { outboxHandlers } from './jobs/outbox.ts'
import { watch } from './jobs/watch.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { SEALED } from './store/answers.ts'
import { acknowledgeReferral } from './use-cases/acknowledge-referral.ts'
import { attachChild } from './use-cases/attach-child.ts'
import {
  declineScreening,
  endWaiting,
  recordChange,
  recordUnreachable,
  recordWaiting,
  reportDone,
  withdrawDecline,
} from './use-cases/document-child.ts'
import { importAttachments } from './use-cases/import-attachments.ts'
import { importBirths } from './use-cases/import-births.ts'
import { keepAnswers } from './use-cases/keep-answers.ts'
import { listAttached, listBirths, showImport } from './use-cases/list-denominator.ts'
import { listDueChildren } from './use-cases/list-due.ts'
import { listFollowUp } from './use-cases/list-follow-up.ts'
import { listReferralsOfPmpc } from './use-cases/list-referrals.ts'
import { notifyBirth } from './use-cases/notify-birth.ts'
import { passOnReferral, waysOn } from './use-cases/pass-on-referral.ts'
import { publishSchedule, showSchedule } from './use-cases/publish-schedule.ts'
import { publishScheduleFile } from './use-cases/publish-schedule-file.ts'
import { recordAttempt, sendRecall } from './use-cases/recall.ts'
import { recordHearing } from './use-cases/record-hearing.ts'
import { recordInformation } from './use-cases/record-information.ts'
import { recordResult } from './use-cases/record-result.ts'
import { resolveRisk } from './use-cases/resolve-risk.ts'
import { sendReferral } from './use-cases/send-referral.ts'
import { showChildScreening } from './use-cases/show-child.ts'
import { showCoverage } from './use-cases/show-coverage.ts'
import { showFunnelOfRegion } from './use-cases/show-funnel.ts'
import { showInstruments } from './use-cases/show-instruments.ts'
import { showLedger } from './use-cases/show-ledger.ts'
import { showAnswers, showQuestionnaire } from './use-cases/show-questionnaire.ts'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { actions, downloads, pages } from './web/routes.ts'

/** Screening: from the standard instrument to the child's referral to the PMPC. */
export const screening: Capability = {
  name: 'screening',
  useCases: [
    recordResult,
    keepAnswers,
    showQuestionnaire,
    showAnswers,
    recordInformation,
    sendReferral,
    acknowledgeReferral,
    passOnReferral,
    waysOn,
    resolveRisk,
    showChildScreening,
    listDueChildren,
    listFollowUp,
    listReferralsOfPmpc,
    showInstruments,
    showFunnelOfRegion,
    notifyBirth,
    importBirths,
    listBirths,
    attachChild,
    importAttachments,
    listAttached,
    showImport,
    showLedger,
    recordAttempt,
    sendRecall,
    recordUnreachable,
    recordChange,
    recordWaiting,
    endWaiting,
    reportDone,
    declineScreening,
    withdrawDecline,
    recordHearing,
    showCoverage,
    showSchedule,
    publishSchedule,
    publishScheduleFile,
  ],
  permissions,
  states,
  pages,
  actions,
  downloads,
  messages,
  deadlines: deadlineHandlers,
  outbox: outboxHandlers,
  path: pathPart,
  sealed: SEALED,
  watch,
}
