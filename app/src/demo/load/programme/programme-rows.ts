import { yearOf } from '@tirek/kernel'
import { term } from '@tirek/law'
import { reviewTerm } from '#capabilities/programme/index.ts'
import type { ConclusionIds, FileScene, Numbers } from '../consultation/file-scene.ts'
import { orNull } from '../copy-text.ts'
import type { CaseConsents } from '../people/consent-rows.ts'
import { approve } from './approval-rows.ts'
import { addDirections } from './direction-rows.ts'
import { addGoals } from './goal-rows.ts'
import { addMeasures } from './measure-rows.ts'
import { measuresFor, programmeContent } from './programme-content.ts'
import { event, isReviewDue, PROGRAMME, type ProgrammeScene } from './programme-scene.ts'
import { addVoices } from './voice-rows.ts'

/** The individual programme of a child and the directions that have left, as far as the plan goes. */
export function addProgramme(
  scene: FileScene,
  numbers: Numbers,
  conclusion: ConclusionIds | undefined,
  consents: CaseConsents,
): void {
  if (conclusion === undefined) return
  addDirections(scene, numbers, conclusion, consents)
  const started = scene.days.get('programme-drafted')
  if (started === undefined) return

  const { context, pmpc, child } = scene
  const approved = scene.days.get('programme-approved')
  const programme: ProgrammeScene = {
    ...scene,
    programmeId: context.nextId(),
    number: numbers.next(pmpc.id, 'programme', yearOf(started)),
    coordinator: context.staff.of(pmpc.id, 'irp-coordinator'),
    started,
    approved,
    reviewDue: approved && term(reviewTerm(child.person.birthDate, approved), approved, context.calendar).due,
    conclusion,
  }
  const isWhole = scene.child.case.stage !== 'programme-draft'
  const content = programmeContent(scene, started, isWhole)
  insertProgramme(programme, content, isWhole)
  event(programme, started, 'drafted', programme.coordinator, PROGRAMME, { number: programme.number })
  if (!isWhole) return
  event(programme, started, 'written', programme.coordinator, PROGRAMME, { revision: 1, missing: 0 })
  const goals = addGoals(programme)
  const measures = addMeasures(programme, goals[0]?.id)
  addVoices(programme, consents.representativeId)
  if (programme.approved) approve(programme, programme.approved, { content, measures, goals })
}

function insertProgramme(scene: ProgrammeScene, content: object, isWhole: boolean): void {
  const { context, child, household, pmpc, approved, programmeId: id } = scene
  const kinds = isWhole ? measuresFor(scene).map((one) => one.organisation) : []
  const serving = [...new Set(kinds)].map((kind) => context.organisations.serving(kind, household.address).id)
  context.bulk.add('programme_programme', {
    region: child.person.region,
    id,
    person_id: child.person.id,
    organisation_id: pmpc.id,
    number: scene.number,
    state: stateOf(scene),
    coordinator_id: scene.coordinator.memberId,
    coordinator_name: scene.coordinator.name,
    conclusion_id: scene.conclusion.conclusionId,
    noticed_on: scene.conclusion.noticedOn,
    content: context.sealing.document(child.person.id, { field: 'programme_programme.content', id }, content),
    is_complete: isWhole,
    revision: 1,
    version: approved === undefined ? 2 : 5,
    started_on: scene.started,
    approved_revision: approved === undefined ? null : 1,
    approved_on: orNull(approved),
    review_due: orNull(scene.reviewDue),
    closed_on: null,
    closed_reason: null,
    closed_note: null,
    network_organisation_ids: [...new Set(serving)],
  })
}

function stateOf(scene: ProgrammeScene): string {
  if (scene.approved === undefined) return 'draft'
  return isReviewDue(scene) ? 'under-review' : 'approved'
}
