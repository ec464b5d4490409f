import { addDays, addMonths, type LocalDate } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { HOME } from '../../named/families.ts'
import { type LoadContext, record } from '../context.ts'
import { startOn, startTerm } from '../deadline-rows.ts'
import type { WrittenNeed } from './written.ts'

const SANATORIUM = cite('social-code', 'art-160-3')
const TERMS = cite('project', 'DEC-91', 'project-default')
const NAME = '«Сарыағаш» балалар санаторийі'
const MONTHS_BETWEEN = 12

type Voucher = NonNullable<WrittenNeed['plan']['voucher']>
type State = Voucher['state']

/** The days of the stay: to come, or over. */
function stayOf(context: LoadContext, state: State): { from: LocalDate; to: LocalDate } | undefined {
  if (state === 'queued') return undefined
  const starts = { offered: 30, accepted: -20, used: -120 }[state]
  const from = addDays(context.asOf, starts)
  return { from, to: addDays(from, 13) }
}

interface Written {
  readonly id: string
  readonly need: WrittenNeed
  readonly voucher: Voucher
  readonly on: LocalDate
}

const aboutOf = ({ id, need }: Written) => {
  const subject = { kind: 'aids-voucher', id }
  return { region: HOME.region, personId: need.one.child.person.id, subject }
}

/** The answer that an offer waits for, or the day of the next application. */
function addTerms(context: LoadContext, written: Written, stay: { to: LocalDate } | undefined) {
  const about = { ...aboutOf(written), ownerRole: 'representative' }
  const { state } = written.voucher
  if (state === 'offered') {
    const answer = { ...about, kind: 'aids.voucher-answer' }
    return { answer_by: startTerm(context, answer, 'aids.voucher-answer', addDays(context.asOf, -1)).due }
  }
  if (state !== 'used' || stay === undefined) return {}
  const due = addMonths(stay.to, MONTHS_BETWEEN)
  const from = addDays(context.asOf, -100)
  startOn(context, { ...about, kind: 'aids.voucher-again' }, { from, due, fires: 'start', cite: TERMS })
  return { again_on: due }
}

/** A place in the queue for a sanatorium and what came of it. */
export function addVoucher(context: LoadContext, need: WrittenNeed): void {
  const { voucher } = need.plan
  if (voucher === undefined) return
  const id = context.nextId()
  const personId = need.one.child.person.id
  const on = addDays(context.asOf, -voucher.applied)
  const stay = stayOf(context, voucher.state)
  const written = { id, need, voucher, on }
  const sealed = context.sealing.words(personId, { field: 'aids_voucher.companion', id }, need.parent.name)
  context.bulk.add('aids_voucher', {
    ...{ region: HOME.region, id, person_id: personId, need_id: need.id, route: need.plan.route },
    ...{ applied_on: on, companion: voucher.companion ? sealed : null, state: voucher.state },
    sanatorium: stay === undefined ? null : NAME,
    ...{ from_on: stay?.from ?? null, to_on: stay?.to ?? null, answer_by: null, again_on: null },
    ...{ passed: [], reason: null, note: null, version: 1 },
    moved_on: stay === undefined ? on : addDays(context.asOf, -1),
    ...addTerms(context, written, stay),
  })
  const about = aboutOf(written)
  record(context, { ...about, on, name: 'aids.voucher-applied', by: need.parent, cite: [SANATORIUM] })
}
