import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { adoptPlan, draftPlan, holdItem, missItem, putItem } from './use-cases/plans.ts'
import {
  agreeProgramme,
  listAllProgrammes,
  proposeProgramme,
  showProgramme,
  withdrawProgramme,
} from './use-cases/programmes.ts'
import { recordTraining } from './use-cases/record-training.ts'
import { changePost, endPost, registerMember } from './use-cases/register.ts'
import { showCoverage } from './use-cases/show-coverage.ts'
import { listAccounts, listStaff, listStaffed, showMember, showOwn } from './use-cases/show-members.ts'
import { listAllPlans, listDueLines, showLine, showPlan } from './use-cases/show-plans.ts'
import { coveragePage } from './web/coverage.page.tsx'
import { duePage, holdAction, holdPage, missAction, missPage } from './web/due.page.tsx'
import { listPage } from './web/list.page.tsx'
import { memberPage, ownPage } from './web/member.page.tsx'
import {
  changeAction,
  changePage,
  endAction,
  endPage,
  registerAction,
  registerPage,
  trainingAction,
  trainingPage,
} from './web/member-forms.page.tsx'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { adoptAction, adoptPage, planPage, putItemAction, putItemPage } from './web/plan.page.tsx'
import { draftPlanAction, draftPlanPage, plansPage } from './web/plans.page.tsx'
import { agreeAction, agreePage, programmePage, withdrawAction, withdrawPage } from './web/programme.page.tsx'
import { programmesPage, proposeAction, proposePage } from './web/programmes.page.tsx'

/** The people who do the work: posts and loads, training in early identification, plans and attestation. */
export const staff: Capability = {
  name: 'staff',
  useCases: [
    ...[listStaff, listStaffed, showMember, showOwn, listAccounts, registerMember, changePost, endPost],
    ...[listAllProgrammes, showProgramme, proposeProgramme, agreeProgramme, withdrawProgramme],
    ...[recordTraining, showCoverage],
    ...[listAllPlans, showPlan, showLine, listDueLines, draftPlan, putItem, adoptPlan, holdItem, missItem],
  ],
  permissions,
  states,
  pages: [
    ...[listPage, ownPage, registerPage, memberPage, changePage, endPage, trainingPage],
    ...[programmesPage, proposePage, programmePage, agreePage, withdrawPage, coveragePage],
    ...[plansPage, draftPlanPage, planPage, putItemPage, adoptPage, duePage, holdPage, missPage],
  ],
  actions: [
    ...[registerAction, changeAction, endAction, trainingAction],
    ...[proposeAction, agreeAction, withdrawAction],
    ...[draftPlanAction, putItemAction, adoptAction, holdAction, missAction],
  ],
  messages,
  path: pathPart,
}
