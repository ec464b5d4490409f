import type { Action, DownloadRoute, Page } from '#platform/http/page.ts'
import { answerAction, answerPage } from './answer.page.tsx'
import { answersPage } from './answers.page.tsx'
import {
  attachedPage,
  attachmentAction,
  attachmentPage,
  newAttachmentAction,
  newAttachmentPage,
} from './attached.page.tsx'
import { birthsPage, newBirthAction, newBirthPage } from './births.page.tsx'
import { childPage } from './child.page.tsx'
import {
  attemptAction,
  attemptPage,
  changeAction,
  changePage,
  recallAction,
  recallPage,
  unreachableAction,
  unreachablePage,
} from './child-notes.pages.tsx'
import { coverageCsv, coveragePage } from './coverage.page.tsx'
import { funnelPage } from './funnel.page.tsx'
import { hearingAction, hearingPage } from './hearing.page.tsx'
import {
  importAttachmentsAction,
  importAttachmentsPage,
  importBirthsAction,
  importBirthsPage,
  importedPage,
  sampleFiles,
} from './import.page.tsx'
import { inboxPage } from './inbox.page.tsx'
import { informAction, informPage } from './inform.page.tsx'
import { instrumentsPage } from './instruments.page.tsx'
import { ledgerPage } from './ledger.page.tsx'
import { letterFile } from './letter-pdf.ts'
import { listsPage } from './lists.page.tsx'
import { noteActions, notePages } from './note.pages.tsx'
import { packPage } from './pack.page.tsx'
import { passOnAction, passOnPage } from './pass-on.page.tsx'
import { publishAction, publishPage, scheduleCsv } from './publish.page.tsx'
import { questionsAction, questionsPage, questionsPartAction, questionsPartPage } from './questions.page.tsx'
import { referralAction, referralPage } from './referral.page.tsx'
import { resolveAction, resolvePage } from './resolve.page.tsx'
import { resultAction, resultPage } from './result.page.tsx'
import { schedulePage } from './schedule.page.tsx'

/** Pages of screening. */
export const pages: readonly Page[] = [
  listsPage,
  childPage,
  resultPage,
  questionsPage,
  questionsPartPage,
  answersPage,
  informPage,
  referralPage,
  resolvePage,
  inboxPage,
  answerPage,
  passOnPage,
  instrumentsPage,
  packPage,
  funnelPage,
  birthsPage,
  newBirthPage,
  importBirthsPage,
  attachedPage,
  newAttachmentPage,
  importAttachmentsPage,
  importedPage,
  attachmentPage,
  ledgerPage,
  ...notePages,
  attemptPage,
  recallPage,
  unreachablePage,
  changePage,
  hearingPage,
  coveragePage,
  schedulePage,
  publishPage,
]

/** Forms of screening. */
export const actions: readonly Action[] = [
  resultAction,
  questionsAction,
  questionsPartAction,
  informAction,
  referralAction,
  resolveAction,
  answerAction,
  passOnAction,
  newBirthAction,
  importBirthsAction,
  newAttachmentAction,
  importAttachmentsAction,
  attachmentAction,
  ...noteActions,
  attemptAction,
  recallAction,
  unreachableAction,
  changeAction,
  hearingAction,
  publishAction,
]

/** Files of screening. */
export const downloads: readonly DownloadRoute[] = [...sampleFiles, letterFile, coverageCsv, scheduleCsv]
