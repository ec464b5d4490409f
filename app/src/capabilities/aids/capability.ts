import type { Capability } from '#platform/module.ts'
import { deadlines } from './jobs/deadlines.ts'
import { watch } from './jobs/watch.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { SEALED } from './store/sealed.ts'
import { answerNeed, enterLine } from './use-cases/answer.ts'
import { askForAid, withdrawNeed } from './use-cases/ask.ts'
import { showCatalogue } from './use-cases/catalogue.ts'
import { offerVoucher } from './use-cases/offer-voucher.ts'
import { chooseSupplier, placeOrder } from './use-cases/place-order.ts'
import { askCommission, conclude, procure } from './use-cases/procurement.ts'
import { cancelOrder, confirmReceipt, sendBack } from './use-cases/receive.ts'
import * as desks from './use-cases/show-desks.ts'
import { showChoices, showOfPerson, showOrder } from './use-cases/show-family.ts'
import { acceptOrder, changeOffer, declineOrder, deliver } from './use-cases/supply.ts'
import { answerOffer, applyForVoucher, recordStay, withdrawVoucher } from './use-cases/vouchers.ts'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { actions, pages } from './web/routes.ts'

/** Aids, goods and sanatorium care by two routes: by medical indication, and by the disability programme. */
export const aids: Capability = {
  name: 'aids',
  useCases: [
    ...[showCatalogue, showOfPerson, showChoices, showOrder, askForAid, withdrawNeed, answerNeed, enterLine],
    ...[placeOrder, chooseSupplier, confirmReceipt, sendBack, cancelOrder],
    ...[acceptOrder, declineOrder, deliver, changeOffer, askCommission, conclude, procure],
    ...[applyForVoucher, withdrawVoucher, offerVoucher, answerOffer, recordStay],
    ...[desks.listNeeds, desks.showNeed, desks.listSupply, desks.showSupply, desks.showOffers],
    ...[desks.listDepartment, desks.listSuppliers, desks.showQueue],
  ],
  permissions,
  states,
  pages,
  actions,
  messages,
  deadlines,
  path: pathPart,
  watch,
  sealed: SEALED,
}
