import type { Capability } from '#platform/module.ts'
import { deadlineHandlers } from './jobs/deadlines.ts'
import { outboxHandlers } from './jobs/messages.ts'
import { permissions } from './permissions.ts'
import { addRepresentative } from './use-cases/add-representative.ts'
import { checkReceipt } from './use-cases/check-receipt.ts'
import { correctCourtAct } from './use-cases/correct-court-act.ts'
import { CORRECTABLE_FIELDS } from './use-cases/correctable-fields.ts'
import { dismissPair, putPairAside, reopenPair } from './use-cases/decide-pair.ts'
import { endRepresentation } from './use-cases/end-representation.ts'
import { listPairsQuery } from './use-cases/list-pairs.ts'
import { learnWeightsOfRegister, showMatching, useWeights } from './use-cases/match-weights.ts'
import { mergeRecords } from './use-cases/merge-records.ts'
import { namePair } from './use-cases/name-pair.ts'
import { recordConsent } from './use-cases/record-consent.ts'
import { recordCourtAct } from './use-cases/record-court-act.ts'
import { recordIin } from './use-cases/record-iin.ts'
import { recordDisability } from './use-cases/record-status.ts'
import { registerAdult } from './use-cases/register-adult.ts'
import { registerChild } from './use-cases/register-child.ts'
import { rematch } from './use-cases/rematch.ts'
import { myPeople, searchPeople } from './use-cases/search-people.ts'
import { showChild } from './use-cases/show-child.ts'
import { showPair } from './use-cases/show-pair.ts'
import { showWho } from './use-cases/show-who.ts'
import { unmergeRecords } from './use-cases/unmerge-records.ts'
import { withdrawConsent } from './use-cases/withdraw-consent.ts'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { receiptFile } from './web/receipt-pdf.ts'
import { actions, pages } from './web/routes.ts'

/** The registry: one record per person, family, consents, statuses. */
export const registry: Capability = {
  name: 'registry',
  useCases: [
    registerChild,
    registerAdult,
    addRepresentative,
    endRepresentation,
    recordConsent,
    withdrawConsent,
    checkReceipt,
    recordCourtAct,
    correctCourtAct,
    recordDisability,
    recordIin,
    showChild,
    showWho,
    searchPeople,
    myPeople,
    listPairsQuery,
    showPair,
    namePair,
    dismissPair,
    putPairAside,
    reopenPair,
    mergeRecords,
    unmergeRecords,
    rematch,
    learnWeightsOfRegister,
    useWeights,
    showMatching,
  ],
  permissions,
  pages,
  actions,
  downloads: [receiptFile],
  messages,
  deadlines: deadlineHandlers,
  outbox: outboxHandlers,
  path: pathPart,
  corrections: { fields: CORRECTABLE_FIELDS },
}
