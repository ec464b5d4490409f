import { addMonths, birthday, type LocalDate, maxDate, yearOf } from '@tirek/kernel'
import { type Citation, cite, term, valueOn } from '@tirek/law'
import { type ConsentIds, openTo } from './consent-rows.ts'
import { record } from './context.ts'
import { orNull } from './copy-text.ts'
import { startOn, startTerm } from './deadline-rows.ts'
import { addDirections } from './direction-rows.ts'
import type { ConclusionIds, FileScene, Numbers } from './file-scene.ts'
import { measureEnd, measuresFor, programmeContent } from './programme-content.ts'
import type { Member } from './staff.ts'

const PROGRAMME: readonly Citation[] = [cite('law-343', 'art-1-24')]
const WHO: readonly Citation[] = [cite('project', 'DEC-8')]
const CHILD: Citation = cite('law-343', 'art-1-2')

/** What the rows of one programme share. */
interface ProgrammeScene extends FileScene {
  readonly programmeId: string
  readonly number: string
  readonly coordinator: Member
  readonly started: LocalDate
  readonly approved: LocalDate | undefined
  readonly conclusion: ConclusionIds
}

/** The individual programme of a child and the directions that have left, as far as the plan goes. */
export function addProgramme(
  scene: FileScene,
  numbers: Numbers,
  conclusion: ConclusionIds | undefined,
  consents: ConsentIds,
): void {
  if (conclusion === undefined) return
  addDirections(scene, numbers, conclusion, consents)
  const started = scene.days.get('programme-drafted')
  if (started === undefined) return

  const { context, pmpc } = scene
  const programme: ProgrammeScene = {
    ...scene,
    programmeId: context.nextId(),
    number: numbers.next(pmpc.id, 'programme', yearOf(started)),
    coordinator: context.staff.of(pmpc.id, 'irp-coordinator'),
    started,
    approved: scene.days.get('programme-approved'),
    conclusion,
  }
  openTo(context, scene.child.person, pmpc.id, 'programme', started)
  const isWhole = scene.child.case.stage !== 'programme-draft'
  const content = programmeContent(scene, started, isWhole)
  insertProgramme(programme, JSON.stringify(content))
  event(programme, started, 'drafted', programme.coordinator, PROGRAMME, { number: programme.number })
  if (!isWhole) return
  const measures = addMeasures(programme)
  addVoices(programme, consents.representativeId)
  if (programme.approved) approve(programme, programme.approved, { content, measures })
}

function insertProgramme(scene: ProgrammeScene, content: string): void {
  const { context, child, pmpc, approved } = scene
  context.bulk.add('programme_programme', {
    region: child.person.region,
    id: scene.programmeId,
    person_id: child.person.id,
    organisation_id: pmpc.id,
    number: scene.number,
    state: stateOf(scene),
    coordinator_id: scene.coordinator.memberId,
    coordinator_name: scene.coordinator.name,
    conclusion_id: scene.conclusion.conclusionId,
    noticed_on: scene.conclusion.noticedOn,
    content,
    revision: 1,
    version: approved === undefined ? 2 : 5,
    started_on: scene.started,
    approved_revision: approved === undefined ? null : 1,
    approved_on: orNull(approved),
    review_due: approved === undefined ? null : term(reviewTerm(scene), approved, context.calendar).due,
    closed_on: null,
    closed_reason: null,
    closed_note: null,
  })
}

function stateOf(scene: ProgrammeScene): string {
  if (scene.approved === undefined) return 'draft'
  return scene.child.case.stage === 'review-overdue' ? 'under-review' : 'approved'
}

function reviewTerm(scene: ProgrammeScene): 'project.review-months' | 'project.review-months-under-three' {
  return scene.child.standing === 'risk' ? 'project.review-months-under-three' : 'project.review-months'
}

function addMeasures(scene: ProgrammeScene): readonly object[] {
  const { context, child, household, started } = scene
  const { region, id: personId } = child.person
  return measuresFor(scene).map((plan, index) => {
    const organisation = context.organisations.serving(plan.organisation, household.address)
    const row = {
      region,
      id: context.nextId(),
      person_id: personId,
      programme_id: scene.programmeId,
      position: index + 1,
      kind: plan.kind,
      activity: plan.activity,
      goal_type: plan.goalType,
      title: plan.title,
      executor: 'organisation',
      organisation_id: organisation.id,
      executor_name: organisation.name,
      place: organisation.name,
      starts_on: started,
      ends_on: measureEnd(started),
      volume: plan.volume,
      funding: 'budget',
      funding_note: null,
      family_part: orNull(plan.familyPart),
      status: scene.approved === undefined ? 'planned' : 'under-way',
      stop_reason: null,
      removed_on: null,
    }
    context.bulk.add('programme_measure', row)
    return measureAsWritten(row)
  })
}

/** A measure as an edition keeps it. */
function measureAsWritten(row: {
  readonly id: string
  readonly kind: string
  readonly activity: string
  readonly goal_type: string
  readonly title: string
  readonly organisation_id: string
  readonly executor_name: string
  readonly place: string
  readonly starts_on: LocalDate
  readonly ends_on: LocalDate
  readonly volume: string
  readonly family_part: string | null
}): object {
  const { id, kind, activity, title, place, volume } = row
  return {
    id,
    kind,
    activity,
    goalType: row.goal_type,
    title,
    executor: 'organisation',
    organisationId: row.organisation_id,
    executorName: row.executor_name,
    place,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    volume,
    funding: 'budget',
    ...(row.family_part === null ? {} : { familyPart: row.family_part }),
    status: 'planned',
  }
}

/** The family's word and the colleagues' signatures, where the plan has got so far. */
function addVoices(scene: ProgrammeScene, representativeId: string | undefined): void {
  const { context, child, pmpc, familyName } = scene
  const { region, id: personId } = child.person
  const agreed = scene.days.get('programme-agreed')
  if (agreed === undefined) return
  const common = { region, person_id: personId, programme_id: scene.programmeId, revision: 1 }
  if (representativeId !== undefined) {
    context.bulk.add('programme_agreement', {
      ...common,
      id: context.nextId(),
      representative_id: representativeId,
      decision: 'agree',
      comment: null,
      decided_on: agreed,
      document: null,
      recorded_by: null,
    })
    const by = { role: 'representative' as const, name: familyName ?? '' }
    event(scene, agreed, 'agreed', by, WHO, { revision: 1, representativeId, comment: null })
  }
  for (const specialty of ['psychologist', 'pedagogue']) {
    const member = context.staff.of(pmpc.id, 'pmpc-specialist', specialty)
    context.bulk.add('programme_sign_off', {
      ...common,
      id: context.nextId(),
      member_id: member.memberId,
      member_name: member.name,
      specialty,
      signed_on: agreed,
    })
  }
}

function approve(scene: ProgrammeScene, on: LocalDate, written: object): void {
  const { context, child, pmpc } = scene
  const { region, id: personId, birthDate } = child.person
  const head = context.staff.of(pmpc.id, 'pmpc-head')
  const reviewDue = term(reviewTerm(scene), on, context.calendar).due
  context.bulk.add('programme_edition', {
    region,
    id: context.nextId(),
    person_id: personId,
    programme_id: scene.programmeId,
    revision: 1,
    approved_on: on,
    approved_by: head.name,
    content: JSON.stringify(written),
  })
  event(scene, on, 'approved', head, PROGRAMME, { revision: 1, number: scene.number, reviewDue, measures: 4 })

  const subject = { kind: 'programme', id: scene.programmeId }
  const about = { region, personId, subject }
  const age = valueOn('law343.majority-age', on)
  if (age.kind === 'value') {
    const due = birthday(birthDate, age.value)
    startOn(
      context,
      { ...about, kind: 'programme.majority', ownerRole: 'system' },
      { from: on, due, fires: 'start', cite: CHILD },
    )
  }
  if (child.case.stage === 'review-overdue') startReview(scene, maxDate(reviewDue, addMonths(on, 1)))
  else
    startTerm(
      context,
      { ...about, kind: 'programme.review', ownerRole: 'irp-coordinator', ownerId: pmpc.id },
      reviewTerm(scene),
      on,
    )
}

function startReview(scene: ProgrammeScene, on: LocalDate): void {
  event(scene, on, 'review-started', { role: 'system', name: 'Tirek' }, WHO, { occasion: 'due', note: null })
}

function event(
  scene: ProgrammeScene,
  on: LocalDate,
  name: string,
  by: Parameters<typeof record>[1]['by'],
  basis: readonly Citation[],
  data: Readonly<Record<string, unknown>>,
): void {
  const { region, id: personId } = scene.child.person
  const subject = { kind: 'programme', id: scene.programmeId }
  record(scene.context, { region, personId, on, name: `programme.${name}`, by, subject, data, cite: basis })
}
