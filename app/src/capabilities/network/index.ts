// The door of the network: what other capabilities may use.
export {
  FEATURE_NAMES,
  FEATURES,
  LANGUAGE_NAMES,
  WORKING_LANGUAGES,
} from './domain/access.ts'
export type { Organisation } from './domain/organisation.ts'
export {
  isOrganisationKind,
  mayScreen,
  ORGANISATION_KIND_KEYS,
  ORGANISATION_KINDS,
  type OrganisationKind,
} from './domain/organisation-kind.ts'
export type { Settlement } from './domain/settlement.ts'
export { findOrganisation, listOrganisations, listOrganisationsById } from './read/organisations.ts'
export { listSettlements } from './read/settlements.ts'
export { kilometresBetween } from './register/coordinates.ts'
export { residenceIdOf } from './register/organisations.ts'
export { loadRegister } from './store/register.ts'
