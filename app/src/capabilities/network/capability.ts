import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { draftUnit } from './use-cases/draft-unit.ts'
import { publishInspection, recordMended, withdrawInspection } from './use-cases/inspections.ts'
import { listInspections } from './use-cases/list-inspections.ts'
import { listOrganisations, showOrganisation, showSettlements } from './use-cases/list-organisations.ts'
import { recordAccess } from './use-cases/record-access.ts'
import { recordContact } from './use-cases/record-contact.ts'
import { showNorms } from './use-cases/show-norms.ts'
import { showPlaces } from './use-cases/show-places.ts'
import { accessAction, accessPage } from './web/access.page.tsx'
import { contactAction, contactPage } from './web/contact.page.tsx'
import { draftUnitAction, draftUnitPage } from './web/draft-unit.page.tsx'
import {
  mendAction,
  mendPage,
  publishAction,
  publishPage,
  withdrawAction,
  withdrawPage,
} from './web/inspection-forms.page.tsx'
import { messages } from './web/messages.ts'
import { normsCsv } from './web/norms-csv.ts'
import { organisationsPage } from './web/organisations.page.tsx'
import { regionPage } from './web/region.page.tsx'
import { regionsPage } from './web/regions.page.tsx'
import { pathPart } from './web/work.ts'

/** The network of organisations and its norms. */
export const network: Capability = {
  name: 'network',
  useCases: [
    showNorms,
    listOrganisations,
    showOrganisation,
    showSettlements,
    showPlaces,
    draftUnit,
    recordContact,
    recordAccess,
    listInspections,
    publishInspection,
    recordMended,
    withdrawInspection,
  ],
  permissions,
  pages: [
    regionsPage,
    regionPage,
    organisationsPage,
    contactPage,
    accessPage,
    publishPage,
    mendPage,
    withdrawPage,
    draftUnitPage,
  ],
  actions: [draftUnitAction, contactAction, accessAction, publishAction, mendAction, withdrawAction],
  downloads: [normsCsv],
  messages,
  path: pathPart,
}
