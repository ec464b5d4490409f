import type { Action, Page } from '#platform/http/page.ts'
import { checkReceiptPage } from './check-receipt.page.tsx'
import { consentPage, withdrawAction } from './consent.page.tsx'
import { consentAction, consentFormPage } from './consent-form.page.tsx'
import { correctCourtActAction, correctCourtActPage } from './correct-court-act.page.tsx'
import { courtActAction, courtActPage } from './court-act.page.tsx'
import { decideActions, decidePages } from './decide-pair.page.tsx'
import { disabilityAction, disabilityPage } from './disability.page.tsx'
import { easyConsentPage } from './easy-consent.page.tsx'
import { endRepresentationAction, endRepresentationPage } from './end-representation.page.tsx'
import { matchingActions, matchingPage } from './matching.page.tsx'
import { mergePairAction, mergePairPage, undoMergeAction, undoMergePage } from './merge-pair.page.tsx'
import { namePairAction, namePairPage } from './name-pair.page.tsx'
import { newAdultAction, newAdultPage } from './new-adult.page.tsx'
import { newChildAction, newChildPage } from './new-child.page.tsx'
import { newRepresentativeAction, newRepresentativePage } from './new-representative.page.tsx'
import { pairPage } from './pair.page.tsx'
import { pairsPage } from './pairs.page.tsx'
import { peoplePage } from './people.page.tsx'
import { personPage } from './person.page.tsx'
import { recordIinAction, recordIinPage } from './record-iin.page.tsx'

/** Pages of the registry. */
export const pages: readonly Page[] = [
  peoplePage,
  newChildPage,
  newAdultPage,
  newRepresentativePage,
  endRepresentationPage,
  disabilityPage,
  courtActPage,
  correctCourtActPage,
  consentFormPage,
  consentPage,
  checkReceiptPage,
  easyConsentPage,
  recordIinPage,
  personPage,
  pairsPage,
  pairPage,
  mergePairPage,
  undoMergePage,
  namePairPage,
  matchingPage,
  ...decidePages,
]

/** Forms of the registry. */
export const actions: readonly Action[] = [
  newChildAction,
  newAdultAction,
  newRepresentativeAction,
  endRepresentationAction,
  disabilityAction,
  courtActAction,
  correctCourtActAction,
  consentAction,
  withdrawAction,
  recordIinAction,
  mergePairAction,
  undoMergeAction,
  namePairAction,
  ...matchingActions,
  ...decideActions,
]
