import type { Action, Page } from '#platform/http/page.ts'
import { givenAction, givenPage } from './given.page.tsx'
import { answerTransferForm, askTransferForm, departForm, transferForm, wishForm } from './going-forms.tsx'
import { houseDayPage } from './house-day.page.tsx'
import { askLeaveForm, declineLeaveForm, endLeaveForm, startLeaveForm } from './leave-forms.tsx'
import { endPlanLineAction, planLineForm, planPage } from './plan.page.tsx'
import { boardPage, residentsPage } from './residents.page.tsx'
import { afterReviewForm, proposeForm, reviewsPage } from './review.page.tsx'
import { stayPage, withdrawTransferAction, withdrawWishAction } from './stay.page.tsx'
import { endStepAction, endStepPage, enterStepAction, enterStepPage, stepsPage } from './steps.page.tsx'

const FORMS = [
  askLeaveForm,
  startLeaveForm,
  declineLeaveForm,
  endLeaveForm,
  wishForm,
  departForm,
  askTransferForm,
  answerTransferForm,
  transferForm,
  proposeForm,
  afterReviewForm,
  planLineForm,
]

/** Pages of what happens after arrival. */
export const stayPages: readonly Page[] = [
  stayPage,
  reviewsPage,
  stepsPage,
  enterStepPage,
  endStepPage,
  planPage,
  givenPage,
  houseDayPage,
  residentsPage,
  boardPage,
  ...FORMS.map((form) => form.page),
]

/** Forms of what happens after arrival. */
export const stayActions: readonly Action[] = [
  withdrawWishAction,
  withdrawTransferAction,
  enterStepAction,
  endStepAction,
  endPlanLineAction,
  givenAction,
  ...FORMS.map((form) => form.action),
]
