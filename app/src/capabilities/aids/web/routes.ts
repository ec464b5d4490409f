import type { Action, Page } from '#platform/http/page.ts'
import { askAction, askPage, lineAction, linePage } from './ask.page.tsx'
import { cataloguePage, itemPage, routesPage } from './catalogue.page.tsx'
import {
  concludePage,
  conclusionsPage,
  departmentActions,
  departmentPage,
  departmentsPage,
} from './department.page.tsx'
import { deskPage, needAction, needPage } from './desk.page.tsx'
import { familyActions, familyPage } from './family.page.tsx'
import { applyAction, applyPage, placeAction, placePage } from './order.page.tsx'
import { orderActions, orderPage, sendBackPage } from './own-order.page.tsx'
import { queueAction, queuePage, stayAction, stayPage } from './queue.page.tsx'
import { offersPage, suppliesPage, supplyActions, supplyPage } from './supply.page.tsx'

/** Pages of aids and sanatorium care. */
export const pages: readonly Page[] = [
  ...[cataloguePage, itemPage, routesPage],
  ...[familyPage, askPage, linePage, placePage, applyPage, orderPage, sendBackPage],
  ...[deskPage, needPage, suppliesPage, supplyPage, offersPage],
  ...[departmentsPage, departmentPage, conclusionsPage, concludePage, queuePage, stayPage],
]

/** Their forms. */
export const actions: readonly Action[] = [
  ...[askAction, lineAction, placeAction, applyAction, needAction, queueAction, stayAction],
  ...familyActions,
  ...orderActions,
  ...supplyActions,
  ...departmentActions,
]
