// The door of the network: what other capabilities may use.
export {
  FEATURE_NAMES,
  FEATURES,
  LANGUAGE_NAMES,
  WORKING_LANGUAGES,
} from './domain/access.ts'
export type { InspectionSummary } from './domain/inspection.ts'
export { INSPECTED, INSPECTION_STANDINGS } from './domain/inspection.ts'
export type { Organisation } from './domain/organisation.ts'
export {
  isOrganisationKind,
  mayScreen,
  ORGANISATION_KIND_KEYS,
  ORGANISATION_KINDS,
  type OrganisationKind,
} from './domain/organisation-kind.ts'
export type { Settlement } from './domain/settlement.ts'
export { summariseInspections } from './read/inspections.ts'
export { findOrganisation, listOrganisations, listOrganisationsById } from './read/organisations.ts'
export { findServing } from './read/serving.ts'
export { listSettlements } from './read/settlements.ts'
export { kilometresBetween } from './register/coordinates.ts'
export { residenceIdOf } from './register/organisations.ts'
export { loadRegister } from './store/register.ts'
export { listInspections } from './use-cases/list-inspections.ts'
export { showOrganisation } from './use-cases/list-organisations.ts'
export { mayPublish } from './web/inspection-forms.page.tsx'
export { Inspections, InspectionTag } from './web/inspections.tsx'
export { OrganisationFacts } from './web/organisation-facts.tsx'
export { capabilityNames } from './web/words.ts'
