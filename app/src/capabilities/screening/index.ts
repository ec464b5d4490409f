// The door of screening: what other capabilities may use.
export { OBJECTS, type Referral, type ReferralObject, type ReferralState } from './domain/referral.ts'
export { RESULTS, type ScreeningOutcome, type ScreeningResult } from './domain/result.ts'
export { isInRiskGroup, type Risk } from './domain/risk.ts'
export { listInstruments } from './read/instruments.ts'
export { listReferrals } from './read/referrals.ts'
export { listResults } from './read/results.ts'
export { findRisk } from './read/risks.ts'
export { followConsent, followExamination } from './use-cases/follow-events.ts'
