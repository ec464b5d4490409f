import { addDays, addMonths, isBefore, type LocalDate, REGIONS, yearOf } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { HOME } from '../../named/families.ts'
import { createRandom } from '../../random.ts'
import type { LoadContext } from '../context.ts'
import type { KnownOrganisation } from '../organisations.ts'
import { createStaff, type Member } from '../staff.ts'
import { addProgrammes } from './programmes.ts'

interface Worker {
  readonly id: string
  readonly organisation: KnownOrganisation
}

interface Posting {
  readonly post: string
  readonly branch: string
  readonly group?: boolean
}

const POSTS_OF: Readonly<Record<string, readonly Posting[]>> = {
  'primary-care': [
    { post: 'general-practitioner', branch: 'identification', group: true },
    { post: 'paediatrician', branch: 'identification', group: true },
    { post: 'nurse', branch: 'identification', group: true },
    { post: 'feldsher', branch: 'identification', group: true },
    { post: 'registrar', branch: 'registration' },
  ],
  'obstetric-provider': [
    { post: 'midwife', branch: 'identification', group: true },
    { post: 'nurse', branch: 'identification', group: true },
  ],
  pmpc: [
    { post: 'head', branch: 'special-education' },
    { post: 'psychologist', branch: 'special-education' },
    { post: 'special-pedagogue', branch: 'special-education' },
  ],
  kindergarten: [
    { post: 'head', branch: 'special-education' },
    { post: 'special-pedagogue', branch: 'special-education' },
    { post: 'pedagogue-assistant', branch: 'special-education' },
  ],
  'correction-room': [
    { post: 'speech-therapist', branch: 'correction' },
    { post: 'exercise-instructor', branch: 'correction' },
  ],
}

const LOADS = ['1.00', '1.00', '0.50', '1.25'] as const
const TRAINED = 0.6
const LONGEST_SERVICE = 2500
const LONGEST_SINCE_TRAINING = 1300
const DISTRICTS = 2

interface Writer {
  readonly context: LoadContext
  readonly random: ReturnType<typeof createRandom>
  readonly nameOf: (organisationId: string, post: string) => string
  readonly programmeId: string
}

function addTraining({ context, random, programmeId }: Writer, { id, organisation }: Worker): void {
  const { bulk, asOf, nextId } = context
  const heldOn = addDays(asOf, -random.between(5, LONGEST_SINCE_TRAINING))
  const months = getValue('project.early-identification-training-months', asOf).value
  bulk.add('staff_training', {
    region: organisation.region,
    id: nextId(),
    organisation_id: organisation.id,
    member_id: id,
    programme_id: programmeId,
    held_on: heldOn,
    hours: 36,
    certificate: `ЕА-${random.between(1000, 9999)}`,
    valid_until: addMonths(heldOn, months),
    valid_by: 'project',
    recorded_on: heldOn,
    recorded_by: 'Кадр маманы',
  })
}

function addMember(
  writer: Writer,
  organisation: KnownOrganisation,
  posting: Posting,
  known?: Member,
): Worker {
  const { context, random, nameOf } = writer
  const { asOf, nextId, bulk } = context
  const worker = { id: nextId(), organisation }
  bulk.add('staff_member', {
    region: organisation.region,
    id: worker.id,
    organisation_id: organisation.id,
    account_id: known?.accountId ?? null,
    name: known?.name ?? nameOf(organisation.id, posting.post),
    post: posting.post,
    branch: posting.branch,
    load: random.pick(LOADS),
    begun_on: addDays(asOf, -random.between(100, LONGEST_SERVICE)),
    ended_on: null,
    end_reason: null,
    recorded_by: 'Кадр маманы',
    version: 1,
  })
  return worker
}

/** Named people whose work stands in the register, by role. */
const POST_OF_ROLE: Readonly<Record<string, Posting>> = {
  'primary-care-doctor': { post: 'paediatrician', branch: 'identification', group: true },
  'obstetric-nurse': { post: 'midwife', branch: 'identification', group: true },
  'pmpc-head': { post: 'head', branch: 'special-education' },
  'pmpc-registrar': { post: 'registrar', branch: 'registration' },
  'service-specialist': { post: 'speech-therapist', branch: 'correction' },
}

function addNamedWorkers(writer: Writer, members: readonly Member[]): readonly Worker[] {
  return members.flatMap((member) => {
    const posting = POST_OF_ROLE[member.role]
    const organisation = writer.context.organisations.find(member.organisationId ?? '')
    if (posting === undefined || organisation === undefined || member.accountId === undefined) return []
    return [addMember(writer, organisation, posting, member)]
  })
}

/** A few organisations of every region, so that the report of coverage has something to count. */
function addOfRegion(writer: Writer, region: string): readonly Worker[] {
  const districts = Array.from({ length: DISTRICTS }, (_, index) => index + 1)
  return Object.entries(POSTS_OF).flatMap(([kind, postings]) => {
    const served = districts.map((district) =>
      writer.context.organisations.serving(kind, { region, district }),
    )
    return [...new Set(served)].flatMap((organisation) =>
      postings.map((posting) => {
        const worker = addMember(writer, organisation, posting)
        if (posting.group === true && writer.random.chance(TRAINED)) addTraining(writer, worker)
        return worker
      }),
    )
  })
}

/** Days from the demo's own: two have passed, the others are coming. */
const DUE_IN = [-40, -9, 15, 60] as const
const KINDS = ['attestation', 'attestation', 'advanced-training', 'retraining'] as const

function inYear(day: LocalDate, year: number): LocalDate {
  if (yearOf(day) === year) return day
  const edge = isBefore(day, `${year}-01-01` as LocalDate) ? `${year}-01-02` : `${year}-12-28`
  return edge as LocalDate
}

function addPlan({ context }: Writer, workers: readonly Worker[], isAdopted: boolean): void {
  const [first] = workers
  if (first === undefined) return
  const { bulk, asOf, nextId } = context
  const { id: organisationId, region } = first.organisation
  const planId = nextId()
  const year = yearOf(asOf)
  bulk.add('staff_plan', {
    region,
    id: planId,
    organisation_id: organisationId,
    year,
    state: isAdopted ? 'adopted' : 'draft',
    drafted_by: 'Кадр маманы',
    drafted_on: addDays(asOf, -90),
    act_number: isAdopted ? `${year}/7` : null,
    adopted_by: isAdopted ? 'Әлімжанов Қанат Рахметұлы' : null,
    adopted_on: isAdopted ? addDays(asOf, -80) : null,
    version: 1,
  })
  for (const [index, worker] of workers.slice(0, DUE_IN.length).entries())
    bulk.add('staff_plan_item', {
      region,
      id: nextId(),
      plan_id: planId,
      organisation_id: organisationId,
      member_id: worker.id,
      kind: KINDS[index] ?? 'attestation',
      due_on: inYear(addDays(asOf, DUE_IN[index] ?? 0), year),
      state: 'planned',
      held_on: null,
      certificate: null,
      reason: null,
      decided_by: null,
      decided_on: null,
      moved_to: null,
      version: 1,
    })
}

/** The people who work: posts in every region, programmes, trainings, and the plans of the home town. */
export function addWorkforce(context: LoadContext, members: readonly Member[], seed: string): void {
  const names = createStaff(`${seed}/workforce`, [], context.nextId)
  const writer: Writer = {
    context,
    random: createRandom(`${seed}/workforce`),
    nameOf: (organisationId, post) => names.of(organisationId, 'service-specialist', post).name,
    programmeId: addProgrammes(context),
  }
  const named = addNamedWorkers(writer, members)
  const all = REGIONS.flatMap(({ kato }) => addOfRegion(writer, kato))
  const home = [...named, ...all].filter(({ organisation }) => organisation.region === HOME.region)
  const at = (kind: string) => {
    const { id } = context.organisations.serving(kind, HOME)
    return home.filter(({ organisation }) => organisation.id === id)
  }
  addPlan(writer, at('primary-care'), true)
  addPlan(writer, at('pmpc'), true)
  addPlan(writer, at('kindergarten'), false)
}
