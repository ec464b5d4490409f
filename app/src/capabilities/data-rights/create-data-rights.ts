import type { Capability } from '#platform/module.ts'
import { deadlineHandlers } from './jobs/deadlines.ts'
import { permissions } from './permissions.ts'
import { rightsSources } from './sources.ts'
import { states } from './states.ts'
import { askRestriction } from './use-cases/ask-restriction.ts'
import {
  decideRestriction,
  listRestrictionRequests,
  showRestriction,
} from './use-cases/decide-restriction.ts'
import { endRestriction } from './use-cases/end-restriction.ts'
import { extractOf } from './use-cases/extract.ts'
import { recordBreach } from './use-cases/record-breach.ts'
import { releaseSubjects } from './use-cases/release-subjects.ts'
import { breaches, breachSubjects, showBreach } from './use-cases/show-breaches.ts'
import { showRights } from './use-cases/show-rights.ts'
import { breachPage } from './web/breach.page.tsx'
import { authorityFile, noticeFile, subjectsFile } from './web/breach-files.ts'
import { breachesPage } from './web/breaches.page.tsx'
import { extractFiles } from './web/extract-files.ts'
import { messages } from './web/messages.ts'
import { newBreachAction, newBreachPage } from './web/new-breach.page.tsx'
import {
  decideRestrictionAction,
  officerRestrictionPage,
  restrictionsPage,
} from './web/officer-restrictions.page.tsx'
import { pathPart } from './web/path-part.ts'
import { releaseAction, releasePage } from './web/release.page.tsx'
import { askRestrictionAction, endRestrictionAction, restrictionPage } from './web/restriction.page.tsx'
import { rightsPage } from './web/rights.page.tsx'

/** The rights of the one whose data they are, and breaches; worded by all capabilities, asked for when first needed. */
export function createDataRights(all: () => readonly Capability[]): Capability {
  const sources = rightsSources(all)
  const extract = extractOf(sources)
  const family = [showRights, extract, askRestriction, endRestriction]
  const officer = [
    listRestrictionRequests,
    showRestriction,
    decideRestriction,
    recordBreach,
    breaches,
    showBreach,
    breachSubjects,
    releaseSubjects,
  ]
  return {
    name: 'data-rights',
    useCases: [...family, ...officer],
    permissions,
    states,
    pages: [
      rightsPage,
      restrictionPage,
      restrictionsPage,
      officerRestrictionPage,
      breachesPage,
      newBreachPage,
      breachPage,
      releasePage,
    ],
    actions: [
      askRestrictionAction,
      endRestrictionAction,
      decideRestrictionAction,
      newBreachAction,
      releaseAction,
    ],
    downloads: [...extractFiles(extract, sources), authorityFile, noticeFile, subjectsFile],
    messages,
    deadlines: deadlineHandlers,
    path: pathPart,
  }
}
