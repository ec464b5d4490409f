import type { Capability } from '#platform/module.ts'
import { deadlineHandlers } from './jobs/deadlines.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { SEALED } from './store/sealed.ts'
import { askSupport, closeCase, takeCase } from './use-cases/ask.ts'
import { answerIntroduction, offerIntroduction } from './use-cases/introductions.ts'
import { answerPlan, markStep } from './use-cases/live-plan.ts'
import { confirmPack, givePack, showPacks } from './use-cases/packs.ts'
import { listFamilyCases, showCase, showOfPerson } from './use-cases/show.ts'
import { writeNeeds } from './use-cases/write-needs.ts'
import { writeNote } from './use-cases/write-note.ts'
import { addStep, dropStep, proposePlan } from './use-cases/write-plan.ts'
import { caseActions, casePage } from './web/case.page.tsx'
import {
  closeAction,
  closePage,
  introduceAction,
  introducePage,
  noteAction,
  notePage,
  stepAction,
  stepPage,
} from './web/case-forms.page.tsx'
import { askAction, casesPage, ofPersonPage } from './web/lists.page.tsx'
import { messages } from './web/messages.ts'
import { needsAction, needsPage } from './web/needs.page.tsx'
import { confirmPackAction, giveAction, givenPage, packPages, packsPage } from './web/packs.page.tsx'
import { rightsPage } from './web/rights.page.tsx'
import { pathPart } from './web/work.ts'

/** The family as a client of its own: needs, plan, notes, introductions. */
export const familySupport: Capability = {
  name: 'family-support',
  useCases: [
    ...[askSupport, takeCase, closeCase, showOfPerson, showCase, listFamilyCases],
    ...[writeNeeds, writeNote, addStep, dropStep, proposePlan, answerPlan, markStep],
    ...[offerIntroduction, answerIntroduction, givePack, confirmPack, showPacks],
  ],
  permissions,
  states,
  pages: [
    casesPage,
    ofPersonPage,
    needsPage,
    stepPage,
    notePage,
    closePage,
    introducePage,
    casePage,
    packsPage,
    ...packPages,
    givenPage,
    rightsPage,
  ],
  actions: [
    askAction,
    needsAction,
    stepAction,
    noteAction,
    closeAction,
    introduceAction,
    ...caseActions,
    giveAction,
    confirmPackAction,
  ],
  messages,
  deadlines: deadlineHandlers,
  path: pathPart,
  sealed: SEALED,
}
