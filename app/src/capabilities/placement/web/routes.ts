import type { Action, DownloadRoute, Page } from '#platform/http/page.ts'
import { alternativesAction, alternativesPage } from './alternatives.page.tsx'
import { applyAction, applyPage } from './apply.page.tsx'
import { arrivalForm, deferForm, lateNoticeForm } from './arrival-forms.tsx'
import { calendarPage } from './calendar.page.tsx'
import { caseloadPage, letGoAction, letGoPage } from './caseload.page.tsx'
import { choosePage } from './choose.page.tsx'
import { chooseAction, confirmChoicePage, confirmQueuePage, joinAction } from './confirm.page.tsx'
import { courtActForm, decideForm, receiptForm } from './decision-forms.tsx'
import { deskPage } from './desk/desk.page.tsx'
import { deskLinePage } from './desk/desk-line.page.tsx'
import { needAction, needPage, petitionAction, petitionPage } from './entry-forms.tsx'
import { occupancyPage } from './figures/occupancy.page.tsx'
import { occupancyCsv, occupancyXlsx } from './figures/occupancy-files.ts'
import { queuesPage } from './figures/queues.page.tsx'
import { queuesCsv, queuesXlsx } from './figures/queues-files.ts'
import { capacityAction, capacityPage, housePage } from './house.page.tsx'
import { listPage } from './list.page.tsx'
import { acceptForm, resubmitForm, returnForm, substituteForm } from './package-forms.tsx'
import { paperPage } from './paper/paper.page.tsx'
import {
  describeAction,
  describePage,
  placeBackAction,
  placeBackPage,
  placeOutAction,
  placeOutPage,
} from './places-forms.tsx'
import { proofDownload, proofPage } from './proof.page.tsx'
import { leaveForm, queuePage } from './queue.page.tsx'
import { referralPage } from './referral.page.tsx'
import { referralDownload } from './referral-pdf.ts'
import { reportPage } from './report/report.page.tsx'
import { reportCsv, reportXlsx } from './report/report-files.ts'
import { statisticsCsv, statisticsXlsx } from './report/statistics-files.ts'
import { notifyAction, receivedAction, requestPage, retryAction } from './request.page.tsx'
import { askRestoreForm, declineRestoreForm, restoreForm } from './restore-form.tsx'
import { statisticsPage } from './statistics.page.tsx'
import { stayActions, stayPages } from './stay/routes.ts'
import {
  absenceForm,
  breachForm,
  capacityLimitForm,
  correctAbsenceForm,
  dischargeForm,
} from './stay-forms.tsx'
import { takeOnAction, takeOnPage } from './take-on.page.tsx'

const STEPS = [
  acceptForm,
  returnForm,
  resubmitForm,
  substituteForm,
  decideForm,
  receiptForm,
  courtActForm,
  deferForm,
  lateNoticeForm,
  arrivalForm,
  breachForm,
  absenceForm,
  correctAbsenceForm,
  capacityLimitForm,
  dischargeForm,
  restoreForm,
  askRestoreForm,
  declineRestoreForm,
  leaveForm,
]

/** Pages of placement. */
export const pages: readonly Page[] = [
  listPage,
  caseloadPage,
  takeOnPage,
  letGoPage,
  needPage,
  applyPage,
  petitionPage,
  requestPage,
  alternativesPage,
  choosePage,
  confirmChoicePage,
  confirmQueuePage,
  queuePage,
  proofPage,
  referralPage,
  paperPage,
  housePage,
  capacityPage,
  deskPage,
  queuesPage,
  occupancyPage,
  deskLinePage,
  calendarPage,
  placeOutPage,
  placeBackPage,
  describePage,
  statisticsPage,
  reportPage,
  ...STEPS.map((step) => step.page),
  ...stayPages,
]

/** Forms of placement. */
export const actions: readonly Action[] = [
  takeOnAction,
  letGoAction,
  needAction,
  applyAction,
  petitionAction,
  notifyAction,
  receivedAction,
  retryAction,
  alternativesAction,
  chooseAction,
  joinAction,
  capacityAction,
  placeOutAction,
  placeBackAction,
  describeAction,
  ...STEPS.map((step) => step.action),
  ...stayActions,
]

/** Files of placement. */
export const downloads: readonly DownloadRoute[] = [
  referralDownload,
  reportCsv,
  reportXlsx,
  occupancyCsv,
  occupancyXlsx,
  queuesCsv,
  queuesXlsx,
  statisticsCsv,
  statisticsXlsx,
  proofDownload,
]
