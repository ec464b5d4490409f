import type { Capability } from '#platform/module.ts'
import { outboxHandlers } from './jobs/appointment-sms.ts'
import { watch } from './jobs/watch.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { SEALED } from './store/sealed.ts'
import { agree } from './use-cases/agree.ts'
import { amendConclusion, dropAmendment } from './use-cases/amend-conclusion.ts'
import { annulConclusion } from './use-cases/annul-conclusion.ts'
import { answerAppointment } from './use-cases/answer-appointment.ts'
import {
  cancelAbsence,
  recordAbsence,
  saveRoom,
  setCapacity,
  setHours,
} from './use-cases/calendar-settings.ts'
import { closeFile } from './use-cases/close-file.ts'
import { dissent } from './use-cases/dissent.ts'
import { draftConclusion } from './use-cases/draft-conclusion.ts'
import { holdSession } from './use-cases/hold-session.ts'
import { keepUnfinished } from './use-cases/keep-unfinished.ts'
import { listFiles } from './use-cases/list-files.ts'
import { listReexaminations } from './use-cases/list-reexaminations.ts'
import { listSevereCases } from './use-cases/list-severe-cases.ts'
import { openFile } from './use-cases/open-file.ts'
import { openFindings } from './use-cases/open-findings.ts'
import { openReexamination } from './use-cases/open-reexamination.ts'
import { sayOwnWords, showOwnWords, takeBackOwnWords } from './use-cases/own-words.ts'
import { recordExamination } from './use-cases/record-examination.ts'
import { recordNoShow } from './use-cases/record-no-show.ts'
import { schedule } from './use-cases/schedule.ts'
import { showCalendar, showCalendarSettings } from './use-cases/show-calendar.ts'
import { showConclusion } from './use-cases/show-conclusion.ts'
import { showFamilyView } from './use-cases/show-family-view.ts'
import { showFile } from './use-cases/show-file.ts'
import { showQueue } from './use-cases/show-queue.ts'
import { signConclusion } from './use-cases/sign-conclusion.ts'
import { remindOfReviews } from './use-cases/tell-family.ts'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { actions, downloads, pages } from './web/routes.ts'

/** The consultation (PMPC): from the open file to the signed conclusion. */
export const consultation: Capability = {
  name: 'consultation',
  useCases: [
    openFile,
    schedule,
    recordNoShow,
    saveRoom,
    setHours,
    recordAbsence,
    cancelAbsence,
    setCapacity,
    showCalendar,
    showCalendarSettings,
    showQueue,
    answerAppointment,
    holdSession,
    recordExamination,
    keepUnfinished,
    openFindings,
    draftConclusion,
    agree,
    dissent,
    signConclusion,
    amendConclusion,
    dropAmendment,
    annulConclusion,
    openReexamination,
    listReexaminations,
    closeFile,
    showFile,
    listFiles,
    showConclusion,
    showFamilyView,
    listSevereCases,
    showOwnWords,
    sayOwnWords,
    takeBackOwnWords,
  ],
  permissions,
  states,
  pages,
  actions,
  downloads,
  messages,
  outbox: outboxHandlers,
  path: pathPart,
  sealed: SEALED,
  watch,
  daily: [{ name: 'consultation.review-reminders', run: remindOfReviews }],
}
