import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { checkText } from './use-cases/check-text.ts'
import { importText } from './use-cases/import-text.ts'
import { listAllActs } from './use-cases/list-acts.ts'
import { searchBase } from './use-cases/search.ts'
import { showAct } from './use-cases/show-act.ts'
import { showUnitOf } from './use-cases/show-unit.ts'
import { actPage } from './web/act.page.tsx'
import { actsPage } from './web/acts.page.tsx'
import { messages } from './web/messages.ts'
import { unitPageOf } from './web/unit.page.tsx'

/** The acts that everything here stands on, for everybody to read: their units, wordings and texts, and what rests on them. */
export function createLegalBase(capabilities: () => readonly Capability[]): Capability {
  const showUnit = showUnitOf({ useCases: () => capabilities().flatMap(({ useCases }) => useCases) })
  return {
    name: 'legal-base',
    useCases: [listAllActs, searchBase, showAct, showUnit, checkText, importText],
    permissions,
    pages: [actsPage, actPage, unitPageOf(showUnit)],
    actions: [],
    messages,
  }
}
