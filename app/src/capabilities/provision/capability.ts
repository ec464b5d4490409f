import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { allocate, refuseNeed, stateNeed, takeBack } from './use-cases/answer.ts'
import { listAll, showGaps, showNeed } from './use-cases/show.ts'
import { gapsPage } from './web/gaps.page.tsx'
import { listPage } from './web/list.page.tsx'
import { messages } from './web/messages.ts'
import {
  allocateAction,
  allocatePage,
  needPage,
  refuseAction,
  refusePage,
  stateAction,
  statePage,
  takeBackAction,
  takeBackPage,
} from './web/need.page.tsx'
import { pathPart } from './web/path-part.ts'

/** Material and technical provision: needs of organisations, allocations, what is lacking. */
export const provision: Capability = {
  name: 'provision',
  useCases: [listAll, showNeed, showGaps, stateNeed, allocate, refuseNeed, takeBack],
  permissions,
  states,
  pages: [listPage, gapsPage, statePage, needPage, allocatePage, refusePage, takeBackPage],
  actions: [stateAction, allocateAction, refuseAction, takeBackAction],
  messages,
  path: pathPart,
}
