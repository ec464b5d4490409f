import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { SEALED } from './store/home-help.ts'
import { answerHomeHelp, askHomeHelp, endHomeHelp } from './use-cases/serve.ts'
import { listChildren, showChild, showOfPerson, showToday } from './use-cases/show.ts'
import { listUnits, recordRegulation, showUnit } from './use-cases/units.ts'
import { planVisit, recordVisit } from './use-cases/visits.ts'
import { familyActions, familyPage } from './web/family.page.tsx'
import { messages } from './web/messages.ts'
import { childPage, childrenPage, planPage, unitActions } from './web/unit.page.tsx'
import { regulationAction, regulationPage, unitsPage } from './web/units.page.tsx'
import { todayPage, visitAction, visitPage } from './web/visits.page.tsx'
import { pathPart } from './web/work.ts'

/** Units of social assistance at home: their regulations, the children they serve, the visits. */
export const homeHelp: Capability = {
  name: 'home-help',
  useCases: [
    ...[listUnits, showUnit, recordRegulation, askHomeHelp, answerHomeHelp, endHomeHelp],
    ...[planVisit, recordVisit, showOfPerson, listChildren, showChild, showToday],
  ],
  permissions,
  states,
  pages: [
    ...[todayPage, childrenPage, planPage, childPage, visitPage],
    ...[familyPage, unitsPage, regulationPage],
  ],
  actions: [...unitActions, visitAction, ...familyActions, regulationAction],
  messages,
  path: pathPart,
  sealed: SEALED,
}
