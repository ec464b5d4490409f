import type { Action, Page } from '#platform/http/page.ts'
import { endAction, endPage, receiveAction, receivePage, signAction, signPage } from './decide.page.tsx'
import { familyPage, openAction, openPage, withdrawAction, withdrawPage } from './family.page.tsx'
import {
  courseAction,
  coursePage,
  itemAction,
  itemPage,
  newItemAction,
  newItemPage,
  removeItemAction,
  removeItemPage,
} from './item.page.tsx'
import { listPage, planPage } from './plan.page.tsx'

/** Pages of the programme of abilitation and rehabilitation. */
export const pages: readonly Page[] = [
  listPage,
  familyPage,
  openPage,
  withdrawPage,
  newItemPage,
  itemPage,
  removeItemPage,
  coursePage,
  signPage,
  receivePage,
  endPage,
  planPage,
]

/** Its forms. */
export const actions: readonly Action[] = [
  openAction,
  withdrawAction,
  newItemAction,
  itemAction,
  removeItemAction,
  courseAction,
  signAction,
  receiveAction,
  endAction,
]
