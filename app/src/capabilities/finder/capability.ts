import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { compareOrganisations } from './use-cases/compare.ts'
import { findOrganisations } from './use-cases/find.ts'
import { comparePage } from './web/compare.page.tsx'
import { findPage } from './web/find.page.tsx'
import { messages } from './web/messages.ts'
import { organisationPage } from './web/organisation.page.tsx'

/** Where help is: organisations near a family, by what they are for, their language and their access. */
export const finder: Capability = {
  name: 'finder',
  useCases: [findOrganisations, compareOrganisations],
  permissions,
  pages: [findPage, comparePage, organisationPage],
  actions: [],
  messages,
}
