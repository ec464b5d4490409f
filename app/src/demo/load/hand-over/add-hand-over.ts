import { addDays, addMonths, type LocalDate } from '@tirek/kernel'
import { type HandOverDue, type HandOverItemKind, handOverItems, handOverStart, supportEnd } from '@tirek/law'
import { HOME, type NamedPeople } from '../../named/families.ts'
import type { DemoHousehold } from '../../types.ts'
import { type LoadContext, record } from '../context.ts'
import { startOn } from '../deadline-rows.ts'
import { SYSTEM_DOER } from '../doer.ts'
import { DIAGNOSTICS, SETTLED, SUMMARY, VIEW } from './words.ts'

/** The family of the young person who comes of age within a year. */
export function growingUp({ neighbours }: NamedPeople): DemoHousehold | undefined {
  return neighbours.find(({ children }) => children[0]?.case.stage === 'programme-active')
}

interface Scene {
  readonly context: LoadContext
  readonly personId: string
  readonly birthDate: LocalDate
  readonly openedOn: LocalDate
  readonly majorityOn: LocalDate
  readonly listId: string
  readonly pmpcId: string
}

function addList({ context, personId, openedOn, majorityOn, listId, pmpcId }: Scene): void {
  const place = { field: 'hand_over_list.view', id: listId } as const
  context.bulk.add('hand_over_list', {
    region: HOME.region,
    id: listId,
    person_id: personId,
    organisation_id: pmpcId,
    state: 'preparing',
    opened_on: openedOn,
    majority_on: majorityOn,
    view: context.sealing.document(personId, place, VIEW),
    view_on: addMonths(openedOn, 1),
    version: 2,
  })
  const about = { region: HOME.region, personId, subject: { kind: 'hand-over-list', id: listId } }
  const cite = [supportEnd(openedOn, openedOn).cite]
  record(context, { ...about, on: openedOn, name: 'hand-over.list-opened', by: SYSTEM_DOER, cite })
  startOn(
    context,
    { ...about, kind: 'hand-over.majority', ownerRole: 'system' },
    { from: openedOn, due: majorityOn, fires: 'start', cite: cite[0] ?? supportEnd(openedOn, openedOn).cite },
  )
}

const settledOf = (kind: HandOverItemKind) => SETTLED.find((one) => one.kind === kind)

function addItem(
  { context, personId, openedOn, listId }: Scene,
  { kind, owner, due, cite }: HandOverDue,
): void {
  const id = context.nextId()
  const settled = settledOf(kind)
  const place = { field: 'hand_over_item.note', id } as const
  context.bulk.add('hand_over_item', {
    region: HOME.region,
    id,
    person_id: personId,
    list_id: listId,
    kind,
    owner,
    due_on: due,
    cite: JSON.stringify(cite),
    state: settled?.state ?? 'open',
    note: settled === undefined ? null : context.sealing.words(personId, place, settled.note),
    settled_on: settled === undefined ? null : addMonths(openedOn, settled.afterMonths),
    settled_by: settled?.by ?? null,
    version: settled === undefined ? 1 : 2,
  })
}

function addDiagnostics({ context, personId, openedOn }: Scene): void {
  const id = context.nextId()
  const place = { field: 'hand_over_diagnostics.content', id } as const
  context.bulk.add('hand_over_diagnostics', {
    region: HOME.region,
    id,
    person_id: personId,
    organisation_id: context.organisations.serving('correction-room', HOME).id,
    state: 'done',
    asked_on: addMonths(openedOn, 2),
    asked_by: DIAGNOSTICS.askedBy,
    done_on: addMonths(openedOn, 3),
    done_by: DIAGNOSTICS.doneBy,
    content: context.sealing.document(personId, place, DIAGNOSTICS.form),
    taken_back_on: null,
    version: 2,
  })
}

/** The summary of an earlier programme, so that the document may be seen. */
function addSummary({ context, personId, pmpcId }: Scene): void {
  const id = context.nextId()
  const place = (column: 'content' | 'words') => ({ field: `hand_over_summary.${column}` as const, id })
  context.bulk.add('hand_over_summary', {
    region: HOME.region,
    id,
    person_id: personId,
    organisation_id: pmpcId,
    made_on: addDays(context.asOf, -SUMMARY.daysAgo),
    reason: SUMMARY.reason,
    content: context.sealing.document(personId, place('content'), SUMMARY.contentOn(context.asOf)),
    words: context.sealing.words(personId, place('words'), SUMMARY.words),
    words_on: addDays(context.asOf, -SUMMARY.daysAgo + 2),
    version: 2,
  })
}

/** One young person half-way to majority, with the summary of an earlier programme. The others get their lists by the job of the day. */
export function addHandOver(context: LoadContext, people: NamedPeople): void {
  const pmpcId = context.organisations.serving('pmpc', HOME).id
  const child = growingUp(people)?.children[0]
  if (child === undefined) return
  const { id: personId, birthDate } = child.person
  const openedOn = handOverStart(birthDate, context.asOf)
  const majorityOn = supportEnd(birthDate, context.asOf).on
  const scene = { context, personId, birthDate, openedOn, majorityOn, listId: context.nextId(), pmpcId }
  addList(scene)
  for (const item of handOverItems(birthDate, openedOn, { hasDisability: true })) addItem(scene, item)
  addDiagnostics(scene)
  addSummary(scene)
}
