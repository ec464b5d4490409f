import type { Action, DownloadRoute, Page } from '#platform/http/page.ts'
import { agreeAction, agreePage } from './agree.page.tsx'
import { answerAction, answerPage } from './answer.page.tsx'
import { calendarPage } from './calendar.page.tsx'
import {
  absenceAction,
  absencePage,
  cancelAbsenceAction,
  cancelAbsencePage,
  capacityAction,
  capacityPage,
  hoursAction,
  hoursPage,
  roomAction,
  roomPage,
} from './calendar-forms.page.tsx'
import { calendarSettingsPage } from './calendar-settings.page.tsx'
import { changesPage } from './changes.page.tsx'
import { conclusionPage } from './conclusion.page.tsx'
import { conclusionDownload } from './conclusion-pdf.ts'
import { dissentAction, dissentPage } from './dissent.page.tsx'
import { draftPage, draftPartAction, draftPartPage } from './draft.page.tsx'
import { easyPage } from './easy.page.tsx'
import {
  amendAction,
  amendPage,
  annulAction,
  annulPage,
  closeAction,
  closePage,
  dropAction,
  dropPage,
} from './end.page.tsx'
import { examinationAction, examinationPage, unfinishedAction } from './examination.page.tsx'
import { familyPage } from './family.page.tsx'
import { filePage } from './file.page.tsx'
import { noShowAction, noShowPage } from './no-show.page.tsx'
import { normsPage } from './norms.page.tsx'
import { openFileAction, openFilePage } from './open-file.page.tsx'
import { openFindingsAction, openFindingsPage } from './open-findings.page.tsx'
import { ownWordsPage, sayOwnWordsAction, takeBackOwnWordsAction } from './own-words.page.tsx'
import { queuePage } from './queue.page.tsx'
import { brailleDownload, largePrintDownload } from './reading-forms.ts'
import { reexaminationAction, reexaminationPage, reexaminationsPage } from './reexaminations.page.tsx'
import { scheduleAction, schedulePage } from './schedule.page.tsx'
import { sessionAction, sessionPage } from './session.page.tsx'
import { severePage } from './severe.page.tsx'
import { signAction, signPage } from './sign.page.tsx'
import { toldAnswerAction, toldAnswerPage } from './told-answer.page.tsx'
import { worklistPage } from './worklist.page.tsx'

/** Pages of the consultation. */
export const pages: readonly Page[] = [
  worklistPage,
  openFilePage,
  calendarPage,
  calendarSettingsPage,
  roomPage,
  hoursPage,
  absencePage,
  cancelAbsencePage,
  capacityPage,
  queuePage,
  noShowPage,
  severePage,
  normsPage,
  filePage,
  schedulePage,
  toldAnswerPage,
  sessionPage,
  examinationPage,
  openFindingsPage,
  draftPage,
  draftPartPage,
  agreePage,
  dissentPage,
  signPage,
  closePage,
  amendPage,
  dropPage,
  annulPage,
  reexaminationsPage,
  reexaminationPage,
  conclusionPage,
  changesPage,
  easyPage,
  familyPage,
  answerPage,
  ownWordsPage,
]

/** Forms of the consultation. */
export const actions: readonly Action[] = [
  openFileAction,
  roomAction,
  hoursAction,
  absenceAction,
  cancelAbsenceAction,
  capacityAction,
  noShowAction,
  scheduleAction,
  toldAnswerAction,
  sessionAction,
  examinationAction,
  unfinishedAction,
  openFindingsAction,
  draftPartAction,
  agreeAction,
  dissentAction,
  signAction,
  closeAction,
  amendAction,
  dropAction,
  annulAction,
  reexaminationAction,
  answerAction,
  sayOwnWordsAction,
  takeBackOwnWordsAction,
]

/** Documents of the consultation. */
export const downloads: readonly DownloadRoute[] = [conclusionDownload, largePrintDownload, brailleDownload]
