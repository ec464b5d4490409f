// The door of placement: what other capabilities may use.
export { DEADLINES } from './domain/deadlines.ts'
export type { Request } from './domain/request.ts'
export { verifyQueueProof } from './proof/verify-proof.ts'
export { findNotice } from './read/file.ts'
export { countPlaces } from './read/places.ts'
export { findRequest } from './read/requests.ts'
export { explainProof } from './web/proof-words.ts'
