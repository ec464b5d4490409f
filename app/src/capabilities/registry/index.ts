// The door of the registry: what other capabilities may use.
export {
  CONSENT_PURPOSES,
  CONSENT_SCOPES,
  type Consent,
  type ConsentAnswer,
  PURPOSE_BASIS,
} from './domain/consent.ts'
export { fullName, identityKeys, nameKey, type Person } from './domain/person.ts'
export { isInForce, type Representation, type RepresentationBasis } from './domain/representation.ts'
export { CAUSES, type Cause, DEFECT_KINDS, DISABILITY_GROUPS, isChild, type Status } from './domain/status.ts'
export { askConsent, findConsent, listConsents } from './read/consents.ts'
export { countPeopleWithDisability, type DisabilityCount } from './read/disability-counts.ts'
export { listOpenChildren } from './read/open-children.ts'
export { findPerson, listPeople, listRepresented, searchByName } from './read/people.ts'
export { findRepresentation, listRepresentations } from './read/representations.ts'
export { listStatuses } from './read/statuses.ts'
export { findByIdentity, findFacts } from './store/people.ts'
export { confirmLimitedAbilities } from './use-cases/record-status.ts'
export { registerChild } from './use-cases/register-child.ts'
export { type PersonInput, registerPerson } from './use-cases/register-person.ts'
export { myPeople, searchPeople } from './use-cases/search-people.ts'
export { showChild } from './use-cases/show-child.ts'
