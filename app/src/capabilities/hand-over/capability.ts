import type { Capability } from '#platform/module.ts'
import { daily, deadlineHandlers } from './jobs/handlers.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { SEALED } from './store/sealed.ts'
import { showBirthdays } from './use-cases/birthdays.ts'
import { askDiagnostics, diagnosticsOfPerson, takeBackDiagnostics } from './use-cases/diagnostics.ts'
import { listSchools } from './use-cases/list-schools.ts'
import { showOutcomes } from './use-cases/outcomes.ts'
import { diagnosticsDesk, recordDiagnostics, showDiagnostics } from './use-cases/record-diagnostics.ts'
import { recordView } from './use-cases/record-view.ts'
import { reopenItem, settleItem } from './use-cases/settle-item.ts'
import { handOverWorklist, showList } from './use-cases/show-list.ts'
import { addWords, showSummary } from './use-cases/summary.ts'
import { birthdaysPage } from './web/birthdays.page.tsx'
import { deskPage, paperPage, recordAction } from './web/desk.page.tsx'
import { askAction, diagnosticsPage, takeBackAction } from './web/diagnostics.page.tsx'
import { listPage } from './web/list.page.tsx'
import { itemPage, reopenAction, settleAction, viewAction, viewPage } from './web/list-forms.page.tsx'
import { messages } from './web/messages.ts'
import { outcomesFile, outcomesPage } from './web/outcomes.page.tsx'
import { pathPart } from './web/path-part.ts'
import { summaryPage, wordsAction, wordsPage } from './web/summary.page.tsx'
import { summaryFile } from './web/summary-pdf.ts'
import { worklistPage } from './web/worklist.page.tsx'

/** Growing up: the hand-over at majority, vocational diagnostics, the summary, birthdays, figures of the four goals. */
export const handOver: Capability = {
  name: 'hand-over',
  useCases: [
    listSchools,
    ...[showList, recordView, settleItem, reopenItem, handOverWorklist],
    ...[askDiagnostics, takeBackDiagnostics, diagnosticsOfPerson],
    ...[diagnosticsDesk, showDiagnostics, recordDiagnostics],
    ...[showSummary, addWords, showBirthdays, showOutcomes],
  ],
  permissions,
  states,
  pages: [
    ...[listPage, viewPage, itemPage, worklistPage],
    ...[diagnosticsPage, deskPage, paperPage],
    ...[summaryPage, wordsPage, birthdaysPage, outcomesPage],
  ],
  actions: [viewAction, settleAction, reopenAction, askAction, takeBackAction, recordAction, wordsAction],
  downloads: [summaryFile, outcomesFile],
  messages,
  deadlines: deadlineHandlers,
  daily,
  path: pathPart,
  sealed: SEALED,
}
