import { isAfter, ok } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { dateField, idField, lineField, textField, versionField } from '#platform/use-case/fields.ts'
import { refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { findItem } from '../domain/catalogue.ts'
import { isOrderEvent, procurementCase } from '../domain/order.ts'
import { findConclusion, findOrder } from '../read/orders.ts'
import { insertConclusion, moveOrder } from '../store/orders.ts'
import { orderOutput } from './place-order.ts'
import { aboutOrder, giveToSupplier, noSuch, openOrder, tell } from './working.ts'

const one = { orderId: idField, version: versionField.optional() }

/** Nobody on the portal takes the order: the family or the department asks the commission. */
export const askCommission = command({
  name: 'aids.ask-commission',
  title: { kk: 'Комиссияға жіберу', ru: 'Передать комиссии', en: 'Send to the commission' },
  basis: [ACTS.noSupplier],
  input: z.object(one),
  output: orderOutput,
  run: async (act, given) => {
    const found = await openOrder(act, given, 'ask-commission')
    if (!found.ok) return found
    const order = found.value
    if (!(await moveOrder(act, order, 'no-supplier'))) return stale()
    await act.record({ name: 'aids.commission-asked', ...aboutOrder(order), cite: [ACTS.noSupplier] })
    return ok({ orderId: order.id, personId: order.personId })
  },
})

/** The commission concludes whether there is a supplier (article 169(1)). */
export const conclude = command({
  name: 'aids.conclude',
  title: { kk: 'Комиссия қорытындысы', ru: 'Заключение комиссии', en: 'Conclusion of the commission' },
  basis: [ACTS.noSupplier, ACTS.suppliers],
  input: z.object({
    ...one,
    outcome: z.enum(['no-supplier', 'supplier-exists']),
    number: lineField,
    concludedOn: dateField,
    words: textField,
  }),
  output: z.object({ orderId: z.uuid() }),
  run: async (act, { orderId, version, ...conclusion }) => {
    const found = await openOrder(act, { orderId, version }, 'conclude')
    if (!found.ok) return found
    const order = found.value
    if (isAfter(conclusion.concludedOn, act.today))
      return refuse('aids.paper-day', {
        status: 'invalid',
        fields: [{ path: 'concludedOn', code: 'not-yet' }],
      })
    const to = conclusion.outcome === 'no-supplier' ? 'to-procure' : 'choose-supplier'
    if (!(await moveOrder(act, order, to))) return stale()
    await insertConclusion(act, order, conclusion)
    const { outcome, number } = conclusion
    await act.record({
      name: 'aids.concluded',
      ...{ ...aboutOrder(order), data: { outcome, number }, cite: [ACTS.noSupplier] },
    })
    await tell(act, 'aids.concluded', order, order.version)
    return ok({ orderId })
  },
})

/**
 * The department names the supplier of a public procurement. Only in the two cases of article 169: a kind that is named
 * there, or a conclusion of the commission that nobody supplies it (REP-SC-7, REP-SC-8).
 */
export const procure = command({
  name: 'aids.procure',
  title: { kk: 'Мемлекеттік сатып алу', ru: 'Государственная закупка', en: 'Public procurement' },
  basis: [ACTS.procurement, ACTS.noSupplier, ACTS.byKind],
  input: z.object({ ...one, supplierId: idField, contract: lineField }),
  output: orderOutput,
  run: async (act, { supplierId, contract, ...given }) => {
    const known = await findOrder(act, given.orderId)
    if (known === undefined) return noSuch()
    const item = findItem(known.item)
    const procuredBy = item && procurementCase(item, await findConclusion(act.db, known.id))
    if (procuredBy === undefined) {
      const asks = known.state === 'no-supplier' || isOrderEvent('ask-commission', known.state)
      return refuse(asks ? 'aids.no-conclusion' : 'aids.not-by-procurement', {
        cite: [ACTS.procurement, ACTS.noSupplier, ACTS.byKind],
      })
    }
    const found = await openOrder(act, given, 'procure')
    if (!found.ok) return found
    const order = found.value
    const supplier = await findOrganisation(act.db, supplierId)
    if (supplier?.kind !== 'aids-supplier')
      return refuse('aids.supplier-unfit', {
        ...{ status: 'invalid', cite: [ACTS.procurement] },
        fields: [{ path: 'supplierId', code: 'choose-one' }],
      })
    if (!(await moveOrder(act, order, 'ordered', { supplierId, procuredBy, contract }))) return stale()
    await giveToSupplier(act, order, supplierId)
    const cite = [ACTS.procurement, procuredBy === 'by-kind' ? ACTS.byKind : ACTS.noSupplier]
    await act.record({ name: 'aids.procured', ...aboutOrder(order), data: { procuredBy, contract }, cite })
    await tell(act, 'aids.procured', order, order.version)
    return ok({ orderId: order.id, personId: order.personId })
  },
})
