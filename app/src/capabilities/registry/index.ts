// The door of the registry: what other capabilities may use.
export {
  answerConsent,
  CONSENT_ANSWERS,
  type ConsentAnswer,
  type ConsentAnswerKind,
} from './domain/answer-consent.ts'
export { type Consent, classesOf, PURPOSE_BASIS, STANDING_EVENTS } from './domain/consent.ts'
export { courtActAbout } from './domain/court-act.ts'
export { matchKeys } from './domain/likeness.ts'
export { likelyPairs, PUBLISHED } from './domain/pair.ts'
export { fullName, identityKeys, nameKey, type Person } from './domain/person.ts'
export { openedByRegistering } from './domain/registering.ts'
export { isInForce, type Representation } from './domain/representation.ts'
export { isChild } from './domain/status.ts'
export { askConsent, findConsent, listConsents, listVoices, liveConsents } from './read/consents.ts'
export { countPeopleWithDisability, type DisabilityCount } from './read/disability-counts.ts'
export { findPerson, listPeople, listRepresented, searchByName } from './read/people.ts'
export { findRepresentation, listRepresentations } from './read/representations.ts'
export { listRepresentativeNames } from './read/representative-names.ts'
export { listStatuses } from './read/statuses.ts'
export { findMostAlike } from './store/likely-records.ts'
export { findByIdentity } from './store/people.ts'
export { knownByPapers } from './use-cases/known-by-papers.ts'
export { askAgain, closePassed, openByConsent, type Passed } from './use-cases/pass-under-consent.ts'
export { confirmLimitedAbilities } from './use-cases/record-status.ts'
export { registerAdult } from './use-cases/register-adult.ts'
export { registerChild } from './use-cases/register-child.ts'
export { myPeople } from './use-cases/search-people.ts'
export { showChild } from './use-cases/show-child.ts'
