import type { LocalDate } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import type { Selectable } from 'kysely'
import type { FamilySupportIntroduction, FamilySupportStep } from '#platform/db/schema.ts'
import { openDocument, type Sealing } from '#platform/vault/document.ts'
import type { Introduction } from '../domain/introduction.ts'
import type { Needs, NeedsEdition } from '../domain/needs.ts'
import type { Executor, FamilyPlan, Help, PlanState, PlanStep } from '../domain/plan.ts'
import { ABOUT, CONTACT, DONE_NOTE, FAMILY_WORDS, GOAL, NEEDS, NOTE } from '../store/sealed.ts'

const day = (text: string | null) => (text ?? undefined) as LocalDate | undefined

/** The editions of the needs of a family, newest first. */
export async function listNeeds(sealing: Sealing, caseId: string): Promise<readonly NeedsEdition[]> {
  const rows = await sealing.db
    .selectFrom('family_support_needs')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('edition', 'desc')
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      edition: row.edition,
      writtenBy: row.written_by as NeedsEdition['writtenBy'],
      writerName: row.writer_name,
      writtenOn: row.written_on as LocalDate,
      needs: (await openDocument(sealing, { field: NEEDS, id: row.id }, row.answers)) as Needs,
    })),
  )
}

async function toStep({ vault }: Sealing, row: Selectable<FamilySupportStep>): Promise<PlanStep> {
  const { id, done_note: note } = row
  return {
    id,
    help: row.help as Help,
    goal: await vault.open({ field: GOAL, id }, row.goal),
    executor: row.executor as Executor,
    executorName: row.executor_name ?? undefined,
    dueOn: row.due_on as LocalDate,
    doneOn: day(row.done_on),
    doneNote: note === null ? undefined : await vault.open({ field: DONE_NOTE, id }, note),
    version: row.version,
  }
}

async function stepsOf(sealing: Sealing, planId: string): Promise<readonly PlanStep[]> {
  const rows = await sealing.db
    .selectFrom('family_support_step')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  return Promise.all(rows.map((row) => toStep(sealing, row)))
}

/** The editions of the plan of a family, newest first, with their steps. */
export async function listPlans(sealing: Sealing, caseId: string): Promise<readonly FamilyPlan[]> {
  const rows = await sealing.db
    .selectFrom('family_support_plan')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('edition', 'desc')
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      caseId: row.case_id,
      edition: row.edition,
      state: row.state as PlanState,
      proposedOn: day(row.proposed_on),
      answeredOn: day(row.answered_on),
      answeredBy: row.answered_by ?? undefined,
      familyWords:
        row.family_words === null
          ? undefined
          : await sealing.vault.open({ field: FAMILY_WORDS, id: row.id }, row.family_words),
      reviewOn: day(row.review_on),
      steps: await stepsOf(sealing, row.id),
      version: row.version,
    })),
  )
}

/** The case and the plan that hold a plan or a step, by one of their ids. */
export async function findCaseIdOf(
  { db }: Pick<Sealing, 'db'>,
  of: { readonly planId: string } | { readonly stepId: string } | { readonly introductionId: string },
): Promise<string | undefined> {
  if ('introductionId' in of) {
    const row = await db
      .selectFrom('family_support_introduction')
      .select('case_id')
      .where('id', '=', of.introductionId)
      .executeTakeFirst()
    return row?.case_id
  }
  const plans = db.selectFrom('family_support_plan').select('family_support_plan.case_id')
  const row =
    'planId' in of
      ? await plans.where('id', '=', of.planId).executeTakeFirst()
      : await plans
          .innerJoin('family_support_step', 'family_support_step.plan_id', 'family_support_plan.id')
          .where('family_support_step.id', '=', of.stepId)
          .executeTakeFirst()
  return row?.case_id
}

/** A note of a social worker. */
export interface CaseNote {
  readonly id: string
  readonly right: Citation
  readonly words: string
  readonly writtenBy: string
  readonly writtenOn: LocalDate
}

/** The notes of a case, newest first. */
export async function listNotes(sealing: Sealing, caseId: string): Promise<readonly CaseNote[]> {
  const rows = await sealing.db
    .selectFrom('family_support_note')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('written_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      right: row.right_cite as unknown as Citation,
      words: await sealing.vault.open({ field: NOTE, id: row.id }, row.words),
      writtenBy: row.written_by,
      writtenOn: row.written_on as LocalDate,
    })),
  )
}

async function toIntroduction(
  { vault }: Sealing,
  row: Selectable<FamilySupportIntroduction>,
): Promise<Introduction> {
  const { id, contact } = row
  return {
    id,
    caseId: row.case_id,
    pairId: row.pair_id,
    about: await vault.open({ field: ABOUT, id }, row.about),
    offeredOn: row.offered_on as LocalDate,
    answer: (row.answer ?? undefined) as Introduction['answer'],
    contact: contact === null ? undefined : await vault.open({ field: CONTACT, id }, contact),
    version: row.version,
  }
}

/** The offers to meet other families, newest first. */
export async function listIntroductions(sealing: Sealing, caseId: string): Promise<readonly Introduction[]> {
  const rows = await sealing.db
    .selectFrom('family_support_introduction')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('offered_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return Promise.all(rows.map((row) => toIntroduction(sealing, row)))
}

/** The other half of an introduction. The caller reads as the system and opens it by `openedContact` alone. */
export async function findOtherHalf(
  sealing: Sealing,
  { pairId, id }: Pick<Introduction, 'pairId' | 'id'>,
): Promise<Introduction | undefined> {
  const row = await sealing.db
    .selectFrom('family_support_introduction')
    .selectAll()
    .where('pair_id', '=', pairId)
    .where('id', '<>', id)
    .executeTakeFirst()
  return row && (await toIntroduction(sealing, row))
}
