import { addDays, addMonths, isAfter, type LocalDate, maxDate } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { HOME } from '../../named/families.ts'
import { wordsFor } from '../consultation/child-facts.ts'
import type { FileScene } from '../consultation/file-scene.ts'
import { record } from '../context.ts'
import { orNull } from '../copy-text.ts'
import type { Member } from '../staff.ts'
import { type DemoSlot, nextWeekday, takeSlot } from './slot-book.ts'

/** A direction under which a service has begun. */
export interface BegunDirection {
  readonly directionId: string
  readonly organisationId: string
  readonly service: string
  readonly answered: LocalDate
  readonly started: LocalDate
  readonly noticedOn: LocalDate
}

interface Course {
  readonly orderId: string
  readonly item: string
  readonly specialist: Member
  readonly slot: DemoSlot | undefined
  readonly orderedOn: LocalDate
  readonly from: LocalDate
  /** The days of the sessions that lie behind. */
  readonly days: readonly LocalDate[]
  readonly planned: number
}

const SPEECH = /логопед/
const DOCTOR = /дәрігер/
const TALK = /қарым-қатынас/

function itemOf(service: string): string {
  if (SPEECH.test(service)) return 'speech-therapy'
  if (DOCTOR.test(service)) return 'medical-observation'
  return TALK.test(service) ? 'psychologist' : 'special-teacher'
}

const AT_HOME = 12
const ELSEWHERE = 4
const WEEK = 7
const FREE = [cite('law-343', 'art-15-1-3')]

/** Days a week apart that are behind and no holidays, so many at most. */
function sessionDays({ context }: FileScene, first: LocalDate, most: number): readonly LocalDate[] {
  const days: LocalDate[] = []
  for (
    let day = first;
    days.length < most && !isAfter(day, addDays(context.asOf, -1));
    day = addDays(day, WEEK)
  )
    if (context.calendar.isWorkingDay(day)) days.push(day)
  return days
}

/** The services of a begun direction: the first course, and at home the one that goes on now. */
export function addServices(scene: FileScene, direction: BegunDirection): void {
  const { context, child } = scene
  const isHome = child.person.region === HOME.region
  const item = itemOf(direction.service)
  const isDoctor = item === 'medical-observation'
  const role = isDoctor ? 'primary-care-doctor' : 'service-specialist'
  const specialist = context.staff.of(direction.organisationId, role)
  const wanted = { region: child.person.region, organisationId: direction.organisationId, item, specialist }
  const slot = isDoctor ? undefined : takeSlot(context, wanted)
  const planned = isHome && !isDoctor ? AT_HOME : ELSEWHERE
  const course = { item, specialist, slot, planned }
  const first = nextWeekday(direction.started, slot?.weekday ?? 2)
  const days = sessionDays(scene, first, planned)
  addCourse(scene, direction, {
    ...course,
    orderId: context.nextId(),
    orderedOn: direction.answered,
    from: direction.started,
    days,
  })
  if (!isHome || days.length < planned) return
  const from = maxDate(addDays(days.at(-1) ?? context.asOf, 1), addDays(context.asOf, -4 * WEEK))
  const now = sessionDays(scene, nextWeekday(from, slot?.weekday ?? 2), planned - 1)
  addCourse(scene, direction, { ...course, orderId: context.nextId(), orderedOn: from, from, days: now })
}

function addCourse(scene: FileScene, direction: BegunDirection, course: Course): void {
  addOrder(scene, direction, course)
  if (course.slot !== undefined) addSeat(scene, direction, course, course.slot)
  course.days.forEach((day, index) => {
    addSession(scene, direction, course, day, index)
  })
}

/** Only held sessions count; the third is cancelled by the organisation, the fifth missed by the family. */
function outcomeOf(index: number): 'held' | 'organisation-cancelled' | 'family-cancelled' {
  if (index === 2) return 'organisation-cancelled'
  return index === 4 ? 'family-cancelled' : 'held'
}

const volumeOf = ({ planned, days }: Course) =>
  days.filter((_, index) => outcomeOf(index) === 'held').length === planned

function addOrder(scene: FileScene, direction: BegunDirection, course: Course): void {
  const { context, child } = scene
  const { region, id: personId } = child.person
  const { orderId: id, item, specialist, planned, days, from, orderedOn } = course
  const isDone = volumeOf(course) || (days.length >= planned && from === direction.started)
  const volume = isDone ? days.filter((_, index) => outcomeOf(index) === 'held').length : planned
  const words = { goals: [wordsFor(child).need] }
  context.bulk.add('services_order', {
    region,
    id,
    person_id: personId,
    organisation_id: direction.organisationId,
    direction_id: direction.directionId,
    measure_id: null,
    item,
    state: isDone ? 'done' : 'open',
    format: course.slot === undefined ? 'individual' : 'group',
    place: 'organisation',
    sessions: volume,
    per_week: 1,
    minutes: 40,
    starts_on: from,
    ends_on: addMonths(maxDate(from, isDone ? from : context.asOf), 6),
    specialist_id: specialist.memberId,
    specialist_name: specialist.name,
    funding: 'budget',
    funding_note: null,
    channel: null,
    aid_route: null,
    words: context.sealing.document(personId, { field: 'services_order.words', id }, words),
    missing: [],
    plan: null,
    noticed_on: direction.noticedOn,
    ordered_on: orderedOn,
    ordered_by: specialist.name,
    first_session_on: orNull(days[0]),
    ended_on: isDone ? orNull(days.at(-1)) : null,
    stop_reason: null,
    version: days.length + 1,
  })
  record(context, {
    region,
    personId,
    subject: { kind: 'order', id },
    on: orderedOn,
    name: 'services.ordered',
    by: specialist,
    data: { item, organisationId: direction.organisationId, sessions: planned },
    cite: FREE,
  })
}

function addSeat(
  { context, child }: FileScene,
  direction: BegunDirection,
  course: Course,
  slot: DemoSlot,
): void {
  const { region, id: personId } = child.person
  const last = course.days.at(-1)
  const isOver = course.days.length >= course.planned && last !== undefined
  context.bulk.add('services_seat', {
    region,
    id: context.nextId(),
    person_id: personId,
    organisation_id: direction.organisationId,
    order_id: course.orderId,
    slot_id: slot.id,
    from_day: course.from,
    to_day: isOver ? last : addMonths(context.asOf, 6),
  })
}

const TASKS = [
  'Күнде 10 минут суретке қарап сөйлесіңіз: не көріп тұр, не істеп жатыр',
  'Ұйықтар алдында бір ертегіні бірге қайталаңыз',
  'Серуенде көрген заттарын атап, санап жүріңіз',
]

function addSession(
  scene: FileScene,
  direction: BegunDirection,
  course: Course,
  day: LocalDate,
  index: number,
): void {
  const { context, child } = scene
  const { region, id: personId } = child.person
  const id = context.nextId()
  const outcome = outcomeOf(index)
  const homeTask = outcome === 'held' && course.slot !== undefined ? TASKS[index % TASKS.length] : undefined
  const scale = index < 2 ? ('same' as const) : ('better' as const)
  const words = { homeTask, progress: outcome === 'held' ? [{ goal: 0, scale }] : [] }
  context.bulk.add('services_session', {
    region,
    id,
    person_id: personId,
    organisation_id: direction.organisationId,
    order_id: course.orderId,
    slot_id: orNull(course.slot?.id),
    item: course.item,
    on_day: day,
    starts_at: course.slot?.startsAt ?? 600,
    minutes: 40,
    outcome,
    specialist_name: course.specialist.name,
    words: context.sealing.document(personId, { field: 'services_session.words', id }, words),
    has_task: homeTask !== undefined,
    recorded_on: day,
    recorded_by: course.specialist.name,
    version: 1,
  })
}
