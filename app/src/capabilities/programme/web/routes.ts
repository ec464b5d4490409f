import type { Action, Page } from '#platform/http/page.ts'
import {
  approveAction,
  approvePage,
  paperAction,
  paperPage,
  signOffAction,
  signOffPage,
} from './approve.page.tsx'
import { comparePage, familyComparePage } from './compare.page.tsx'
import { decideAction, decidePage } from './decide.page.tsx'
import { directionAction, directionPage } from './direction.page.tsx'
import { earlySupportAction, earlySupportPage } from './early-support.page.tsx'
import { easyPage } from './easy.page.tsx'
import { familyPage } from './family.page.tsx'
import {
  goalAction,
  goalPage,
  newGoalAction,
  newGoalPage,
  removeGoalAction,
  removeGoalPage,
} from './goal.page.tsx'
import { inboxPage } from './inbox.page.tsx'
import { infrastructureAction, infrastructurePage } from './infrastructure.page.tsx'
import { infrastructureReasonAction, infrastructureReasonPage } from './infrastructure-reason.page.tsx'
import {
  measureAction,
  measurePage,
  newMeasureAction,
  newMeasurePage,
  removeMeasureAction,
  removeMeasurePage,
} from './measure.page.tsx'
import { newAction, newPage } from './new.page.tsx'
import { notIndicatedAction, notIndicatedPage } from './not-indicated.page.tsx'
import { plainPage } from './plain.page.tsx'
import { programmePage } from './programme.page.tsx'
import { progressAction, progressPage } from './progress.page.tsx'
import { readPage } from './read.page.tsx'
import { answerRemarkAction, answerRemarkPage, sayRemarkAction, sayRemarkPage } from './remark.page.tsx'
import { askReviewAction, askReviewPage, reviewAction, reviewPage } from './review.page.tsx'
import { bestInterestsAction, bestInterestsPage, childViewAction, childViewPage } from './rights.page.tsx'
import { scoreAction, scorePage } from './score.page.tsx'
import { sectionAction, sectionPage } from './section.page.tsx'
import { sendAction, sendPage } from './send.page.tsx'
import { unwrittenPage } from './unwritten.page.tsx'
import { weighAction, weighPage } from './weigh.page.tsx'
import { worklistPage } from './worklist.page.tsx'

/** Pages of the programme. */
export const pages: readonly Page[] = [
  worklistPage,
  unwrittenPage,
  easyPage,
  newPage,
  familyPage,
  decidePage,
  askReviewPage,
  sendPage,
  programmePage,
  readPage,
  sectionPage,
  infrastructurePage,
  infrastructureReasonPage,
  newMeasurePage,
  measurePage,
  removeMeasurePage,
  newGoalPage,
  goalPage,
  removeGoalPage,
  scorePage,
  weighPage,
  plainPage,
  comparePage,
  familyComparePage,
  sayRemarkPage,
  answerRemarkPage,
  notIndicatedPage,
  earlySupportPage,
  bestInterestsPage,
  childViewPage,
  paperPage,
  signOffPage,
  approvePage,
  reviewPage,
  inboxPage,
  directionPage,
  progressPage,
]

/** Forms of the programme. */
export const actions: readonly Action[] = [
  newAction,
  decideAction,
  askReviewAction,
  sendAction,
  sectionAction,
  infrastructureAction,
  infrastructureReasonAction,
  newMeasureAction,
  measureAction,
  removeMeasureAction,
  newGoalAction,
  goalAction,
  removeGoalAction,
  scoreAction,
  weighAction,
  sayRemarkAction,
  answerRemarkAction,
  notIndicatedAction,
  earlySupportAction,
  bestInterestsAction,
  childViewAction,
  paperAction,
  signOffAction,
  approveAction,
  reviewAction,
  directionAction,
  progressAction,
]
