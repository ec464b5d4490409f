import type { Action, Page } from '#platform/http/page.ts'
import { carePage, coordinatorAction, coordinatorPage } from './care.page.tsx'
import { cataloguePage } from './catalogue.page.tsx'
import { childPage } from './child.page.tsx'
import { absenceAction, absencePage, needsAction, needsPage } from './child-acts.page.tsx'
import { deskPage } from './desk.page.tsx'
import { entryAction, entryPage, singleAction, singlePage } from './entry.page.tsx'
import { figuresPage } from './figures.page.tsx'
import {
  cancelAction,
  cancelPage,
  meetingAction,
  meetingPage,
  substituteAction,
  substitutePage,
} from './meeting.page.tsx'
import { newOrderAction, newOrderPage } from './new-order.page.tsx'
import { orderPage } from './order.page.tsx'
import { finishAction, finishPage, planAction, planPage, stopAction, stopPage } from './order-acts.page.tsx'
import { seatAction, seatPage, unseatAction, unseatPage } from './seat.page.tsx'
import { newSlotAction, newSlotPage, timetablePage } from './timetable.page.tsx'

/** Pages of services. */
export const pages: readonly Page[] = [
  cataloguePage,
  deskPage,
  newOrderPage,
  orderPage,
  planPage,
  finishPage,
  stopPage,
  seatPage,
  unseatPage,
  singlePage,
  entryPage,
  timetablePage,
  newSlotPage,
  meetingPage,
  substitutePage,
  cancelPage,
  childPage,
  absencePage,
  needsPage,
  figuresPage,
  carePage,
  coordinatorPage,
]

/** Forms of services. */
export const actions: readonly Action[] = [
  newOrderAction,
  planAction,
  finishAction,
  stopAction,
  seatAction,
  unseatAction,
  singleAction,
  entryAction,
  newSlotAction,
  meetingAction,
  substituteAction,
  cancelAction,
  absenceAction,
  needsAction,
  coordinatorAction,
]
