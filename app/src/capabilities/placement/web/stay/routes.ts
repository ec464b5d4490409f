import type { Action, Page } from '#platform/http/page.ts'
import { answerTransferForm, askTransferForm, departForm, transferForm, wishForm } from './going-forms.tsx'
import { askLeaveForm, declineLeaveForm, endLeaveForm, startLeaveForm } from './leave-forms.tsx'
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
]

/** Pages of what happens after arrival. */
export const stayPages: readonly Page[] = [
  stayPage,
  reviewsPage,
  stepsPage,
  enterStepPage,
  endStepPage,
  ...FORMS.map((form) => form.page),
]

/** Forms of what happens after arrival. */
export const stayActions: readonly Action[] = [
  withdrawWishAction,
  withdrawTransferAction,
  enterStepAction,
  endStepAction,
  ...FORMS.map((form) => form.action),
]
