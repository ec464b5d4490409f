import { isAfter, isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson, listStatuses } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import {
  byAnswer,
  dateField,
  idField,
  lineField,
  textField,
  versionField,
} from '#platform/use-case/fields.ts'
import { type FieldProblem, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS, ROUTE_ACTS } from '../domain/acts.ts'
import { findItem, isVoucher } from '../domain/catalogue.ts'
import { disabilityOn, type Need } from '../domain/need.ts'
import { findNeed } from '../read/needs.ts'
import { insertNeed, markIndicated, markNotIndicated, type Paper } from '../store/needs.ts'
import { closeToDoctor, itemField, needOutput, refuseKnown, refuseRoute } from './ask.ts'
import { aboutNeed, noSuch, openNeed, tell } from './working.ts'

interface GivenPaper {
  readonly document?: string | undefined
  readonly documentDate?: LocalDate | undefined
  readonly volume?: string | undefined
  readonly validTo?: LocalDate | undefined
}

const missing = (path: string, isThere: boolean): readonly FieldProblem[] =>
  isThere ? [] : [{ path, code: 'required' }]

/** A paper of a day to come, a need that is over before it is answered. */
function wrongDays({ documentDate, validTo }: GivenPaper, today: LocalDate): readonly FieldProblem[] {
  const isAhead = documentDate !== undefined && isAfter(documentDate, today)
  const isOver = validTo !== undefined && isBefore(validTo, today)
  return [
    ...(isAhead ? [{ path: 'documentDate', code: 'not-yet' }] : []),
    ...(isOver ? [{ path: 'validTo', code: 'over' }] : []),
  ]
}

/** The paper, whole and of this day; on the route of the programme it ends with the disability at the latest. */
async function readPaper(act: Act, need: Need, given: GivenPaper): Promise<Result<Paper, Refusal>> {
  const { document, documentDate, volume, validTo } = given
  const lacks = [
    ...missing('document', document !== undefined),
    ...missing('documentDate', documentDate !== undefined),
    ...missing('volume', volume !== undefined),
  ]
  const days = wrongDays(given, act.today)
  if (document === undefined || documentDate === undefined || volume === undefined) {
    const fields = [...lacks, ...days]
    return refuse('aids.paper-missing', { status: 'invalid', cite: ROUTE_ACTS[need.route], fields })
  }
  if (days.length > 0) return refuse('aids.paper-day', { status: 'invalid', fields: days })
  const disability = disabilityOn(await listStatuses(act.db, need.personId), act.today)
  const last = need.route === 'disability-programme' ? disability?.validTo : undefined
  const isPast = last !== undefined && (validTo === undefined || isAfter(validTo, last))
  return ok({ document, documentDate, volume, validTo: isPast ? last : validTo })
}

/** It is needed: told to the family; on the portal the order has its own term (Social Code, article 168). */
async function indicate(act: Act, need: Need, paper: Paper): Promise<boolean> {
  if (!(await markIndicated(act, need, paper))) return false
  const item = findItem(need.item)
  if (need.route === 'disability-programme' && item !== undefined && !isVoucher(item))
    await act.deadlines.start({
      ...aboutNeed(need),
      ...{ kind: 'aids.order-by', termId: 'social-code.aids-order', from: act.today },
      ownerRole: 'representative',
    })
  return true
}

/** A doctor on the medical route, the department on the route of the programme: each answers its own. */
function isAnswerer({ actor }: Act, { route }: Need): boolean {
  const isDepartment = actor.role === 'ed-specialist' || actor.role === 'ed-head'
  return isDepartment === (route === 'disability-programme')
}

/** False when somebody changed it in between. */
type Done = Result<boolean, Refusal>

async function sayNo(act: Act, need: Need, reason: string | undefined): Promise<Done> {
  if (reason !== undefined) return ok(await markNotIndicated(act, need, reason))
  const cite = ROUTE_ACTS[need.route]
  return refuse('aids.reason-missing', { status: 'invalid', cite, fields: missing('reason', false) })
}

async function sayYes(act: Act, need: Need, given: GivenPaper): Promise<Done> {
  const person = await findPerson(act.db, need.personId)
  if (person === undefined) return noSuch()
  const routed = await refuseRoute(act, person, need)
  if (!routed.ok) return routed
  const paper = await readPaper(act, need, given)
  return paper.ok ? ok(await indicate(act, need, paper.value)) : paper
}

/** The answer to a request: needed, by a paper, or not, with the reason and what to do next. */
export const answerNeed = command({
  name: 'aids.answer',
  title: { kk: 'Құрал туралы жауап', ru: 'Ответить о средстве', en: 'Answer about an aid' },
  basis: [ACTS.indication, ACTS.programme, ACTS.twoRoutes],
  input: byAnswer(
    z.object({
      needId: idField,
      answer: z.enum(['indicated', 'not-indicated']),
      document: lineField.optional(),
      documentDate: dateField.optional(),
      volume: lineField.optional(),
      validTo: dateField.optional(),
      reason: textField.optional(),
      version: versionField.optional(),
    }),
    'answer',
    { indicated: ['document', 'documentDate', 'volume', 'validTo'], 'not-indicated': ['reason'] },
  ),
  output: needOutput,
  run: async (act, { answer, reason, ...given }) => {
    const found = await openNeed(act, given, 'answer')
    if (!found.ok) return found
    const need = found.value
    if (!isAnswerer(act, need)) return noSuch()
    const done = answer === 'indicated' ? await sayYes(act, need, given) : await sayNo(act, need, reason)
    if (!done.ok) return done
    if (!done.value) return stale()
    const cite = ROUTE_ACTS[need.route]
    await act.record({ name: 'aids.answered', ...aboutNeed(need), data: { answer }, cite })
    await tell(act, 'aids.answered', need, need.version)
    await closeToDoctor(act, need)
    return ok({ needId: need.id, personId: need.personId })
  },
})

/** The department puts a line of the programme onto the portal without being asked: the family orders by it. */
export const enterLine = command({
  name: 'aids.enter-line',
  title: {
    kk: 'Бағдарламаның жолын порталға енгізу',
    ru: 'Внести строку программы на портал',
    en: 'Put a line of the programme onto the portal',
  },
  basis: [ACTS.programme, ACTS.portal],
  input: z.object({
    personId: idField,
    item: itemField,
    document: lineField,
    documentDate: dateField,
    volume: lineField,
    validTo: dateField.optional(),
  }),
  output: needOutput,
  run: async (act, { personId, item, ...given }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return noSuch()
    const line = { route: 'disability-programme' as const, item, personId }
    const routed = await refuseRoute(act, person, line)
    if (!routed.ok) return routed
    const known = await refuseKnown(act, line)
    if (!known.ok) return known
    const id = act.newId()
    const { region } = person
    await insertNeed(act, { ...line, id, region, organisationId: undefined, words: undefined })
    const need = await findNeed(act, id)
    if (need === undefined) return noSuch()
    const paper = await readPaper(act, need, given)
    if (!paper.ok) return paper
    await indicate(act, need, paper.value)
    await act.record({
      name: 'aids.line-entered',
      ...aboutNeed(need),
      data: { item },
      cite: ROUTE_ACTS[line.route],
    })
    await tell(act, 'aids.answered', need, need.version)
    return ok({ needId: id, personId })
  },
})
