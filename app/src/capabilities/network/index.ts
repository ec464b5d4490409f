export {
  type AkimDecision,
  type CreationBasis,
  ORGANISATION_STATES,
  type Organisation,
  type OrganisationState,
} from './domain/organisation.ts'
export {
  CAPABILITIES,
  CAPABILITY_NAMES,
  type Capability,
  isOrganisationKind,
  mayScreen,
  missingCapabilities,
  ORGANISATION_KIND_KEYS,
  ORGANISATION_KINDS,
  type OrganisationKind,
  type Sector,
} from './domain/organisation-kind.ts'
export { SETTLEMENT_TYPE_NAMES, type Settlement } from './domain/settlement.ts'
export { type ChildrenOfRegion, listChildren } from './read/children.ts'
export { readNorms } from './read/norms.ts'
export {
  findOrganisation,
  listOrganisations,
  listOrganisationsById,
  type OrganisationFilter,
  type OrganisationPage,
} from './read/organisations.ts'
export { listSettlements } from './read/settlements.ts'
export { organisationIdOf, registerOrganisations, residenceIdOf } from './register/organisations.ts'
export { insertOrganisation, setPlaces } from './store/organisations.ts'
export { loadRegister } from './store/register.ts'
