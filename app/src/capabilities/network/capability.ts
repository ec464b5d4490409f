import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { draftUnit } from './use-cases/draft-unit.ts'
import { listOrganisations, showOrganisation, showSettlements } from './use-cases/list-organisations.ts'
import { recordAccess } from './use-cases/record-access.ts'
import { recordContact } from './use-cases/record-contact.ts'
import { showNorms } from './use-cases/show-norms.ts'
import { showPlaces } from './use-cases/show-places.ts'
import { accessAction, accessPage } from './web/access.page.tsx'
import { contactAction, contactPage } from './web/contact.page.tsx'
import { draftUnitAction, draftUnitPage } from './web/draft-unit.page.tsx'
import { messages } from './web/messages.ts'
import { normsCsv } from './web/norms-csv.ts'
import { organisationPage } from './web/organisation.page.tsx'
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
  ],
  permissions,
  pages: [
    regionsPage,
    regionPage,
    organisationsPage,
    organisationPage,
    contactPage,
    accessPage,
    draftUnitPage,
  ],
  actions: [draftUnitAction, contactAction, accessAction],
  downloads: [normsCsv],
  messages,
  path: pathPart,
}
