import type { Capability } from '#platform/module.ts'
import { deadlineHandlers } from './jobs/deadlines.ts'
import { permissions } from './permissions.ts'
import type { ComplaintSources } from './sources.ts'
import { states } from './states.ts'
import { SEALED } from './store/signals.ts'
import { closeSignal, takeUpSignal } from './use-cases/act-on-signal.ts'
import { answerComplaint } from './use-cases/answer-complaint.ts'
import { appealAnswer } from './use-cases/appeal-answer.ts'
import { extendTerm } from './use-cases/extend-term.ts'
import { fileComplaintOf } from './use-cases/file-complaint.ts'
import { fileSignal, prepareSignal } from './use-cases/file-signal.ts'
import { prepareComplaintOf } from './use-cases/prepare-complaint.ts'
import { listAllSignals, showSignal } from './use-cases/read-signals.ts'
import { listComplaints, showComplaint, showDesk } from './use-cases/show-complaints.ts'
import { complaintPage } from './web/complaint.page.tsx'
import {
  answerAction,
  answerPage,
  appealAction,
  appealPage,
  extendAction,
  extendPage,
} from './web/complaint-forms.page.tsx'
import { complaintsPage, deskPage } from './web/lists.page.tsx'
import { messages } from './web/messages.ts'
import { newComplaintAction, newComplaintPage } from './web/new-complaint.page.tsx'
import { newSignalAction, newSignalPage, signalSentPage } from './web/new-signal.page.tsx'
import { closeSignalAction, signalPage, signalsPage, takeUpAction } from './web/signals.page.tsx'
import { pathPart } from './web/work.ts'

/** Complaints of families and signals about children; filled from the steps that the other capabilities tell of a path. */
export function createComplaints(capabilities: readonly Capability[]): Capability {
  const sources: ComplaintSources = { parts: capabilities.flatMap(({ path }) => path ?? []) }
  const prepare = prepareComplaintOf(sources)
  const file = fileComplaintOf(sources)
  const newPage = newComplaintPage(prepare)

  return {
    name: 'complaints',
    useCases: [
      ...[prepare, file, listComplaints, showComplaint, showDesk],
      ...[answerComplaint, extendTerm, appealAnswer],
      ...[prepareSignal, fileSignal, listAllSignals, showSignal, takeUpSignal, closeSignal],
    ],
    permissions,
    states,
    pages: [
      ...[complaintsPage, newPage, complaintPage, answerPage, extendPage, appealPage, deskPage],
      ...[newSignalPage, signalSentPage, signalsPage, signalPage],
    ],
    actions: [
      ...[newComplaintAction(file, newPage), answerAction, extendAction, appealAction],
      ...[newSignalAction, takeUpAction, closeSignalAction],
    ],
    messages,
    deadlines: deadlineHandlers,
    path: pathPart,
    sealed: SEALED,
  }
}
