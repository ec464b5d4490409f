import { addDays, type LocalDate } from '@tirek/kernel'
import { supportEnd } from '@tirek/law'
import { reviewTerm } from '#capabilities/programme/index.ts'
import { startOn, startTerm } from '../deadline-rows.ts'
import { SYSTEM_DOER } from '../doer.ts'
import type { WrittenMeasure } from './measure-rows.ts'
import { event, PROGRAMME, type ProgrammeScene, WHO } from './programme-scene.ts'

/** The text with its measures, as an edition keeps them. */
interface Written {
  readonly content: object
  readonly measures: readonly WrittenMeasure[]
  readonly goals: readonly object[]
}

/** The approved edition, and the terms that run from it: review and majority. */
export function approve(scene: ProgrammeScene, on: LocalDate, written: Written): void {
  const { context, child, pmpc } = scene
  const { region, id: personId, birthDate } = child.person
  const head = context.staff.of(pmpc.id, 'pmpc-head')
  const id = context.nextId()
  context.bulk.add('programme_edition', {
    region,
    id,
    person_id: personId,
    programme_id: scene.programmeId,
    revision: 1,
    approved_on: on,
    approved_by: head.name,
    content: context.sealing.document(personId, { field: 'programme_edition.content', id }, written),
    organisation_ids: [...new Set(written.measures.map((one) => one.organisationId))],
  })
  event(scene, on, 'approved', head, PROGRAMME, {
    revision: 1,
    number: scene.number,
    reviewDue: scene.reviewDue,
    measures: 4,
  })

  const subject = { kind: 'programme', id: scene.programmeId }
  const about = { region, personId, subject }
  const { on: due, cite: basis } = supportEnd(birthDate, on)
  startOn(
    context,
    { ...about, kind: 'programme.majority', ownerRole: 'system' },
    { from: on, due, fires: 'start', cite: basis },
  )
  const review = { ...about, kind: 'programme.review', ownerRole: 'irp-coordinator', ownerId: pmpc.id }
  const { due: reviewDue, missedAt } = startTerm(context, review, reviewTerm(birthDate, on), on)
  if (missedAt === undefined) return
  const occasion = { occasion: 'due', note: null }
  event(scene, addDays(reviewDue, 1), 'review-started', SYSTEM_DOER, WHO, occasion, missedAt)
}
