import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { checkText } from './use-cases/check-text.ts'
import { compareCountries } from './use-cases/compare-countries.ts'
import { importText } from './use-cases/import-text.ts'
import { listAllActs } from './use-cases/list-acts.ts'
import { searchBase } from './use-cases/search.ts'
import { showAct } from './use-cases/show-act.ts'
import { showUnitOf } from './use-cases/show-unit.ts'
import { actPage } from './web/act.page.tsx'
import { actsPage } from './web/acts.page.tsx'
import { countriesFile, countriesPage } from './web/countries.page.tsx'
import { messages } from './web/messages.ts'
import { unitPageOf } from './web/unit.page.tsx'

/** The acts that everything here stands on, for everybody to read: their units, wordings and texts, and what rests on them. */
export function createLegalBase(capabilities: () => readonly Capability[]): Capability {
  const showUnit = showUnitOf({ useCases: () => capabilities().flatMap(({ useCases }) => useCases) })
  return {
    name: 'legal-base',
    useCases: [listAllActs, searchBase, compareCountries, showAct, showUnit, checkText, importText],
    permissions,
    pages: [actsPage, countriesPage, actPage, unitPageOf(showUnit)],
    actions: [],
    downloads: [countriesFile],
    messages,
  }
}
