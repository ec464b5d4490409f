import { ok, type Result } from '@tirek/kernel'
import {
  type Answers,
  checkAnswers,
  dropHidden,
  type Item,
  pagesOf,
  type Questionnaire,
  walk,
} from '@tirek/questionnaire'
import { z } from 'zod'
import { findPerson } from '#capabilities/registry/index.ts'
import { atAnswerFields } from '#platform/ui/questionnaire/form-answers.ts'
import { idField, lineField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { findKept, keepAnswers as keep } from '../store/answers.ts'
import { defined, questionnaireFor, readGiven } from './answered.ts'
import { filingOrganisation } from './filing-organisation.ts'
import { answersField } from './record-result.ts'

const input = z.object({
  childId: idField,
  instrumentId: lineField,
  questionnaireVersion: lineField,
  page: z.coerce.number().int().min(1).max(500),
  answers: answersField.default({}),
  fromForm: z.boolean().optional(),
})

/** Checks the answers of one page in view of those of the pages before; what later pages lack is not their matter yet. */
function checkPage(
  questionnaire: Questionnaire,
  items: readonly Item[],
  given: Readonly<Record<string, unknown>>,
): Result<Answers, Refusal> {
  const checked = checkAnswers(questionnaire, given)
  if (checked.ok) return checked
  const names = new Set(walk(items).map(({ linkId }) => linkId))
  const own = checked.error.filter(({ linkId, code }) => names.has(linkId) || code === 'unknown-question')
  if (own.length > 0) return refuse('screening.answers', { status: 'invalid', fields: atAnswerFields(own) })
  // Nothing of this page is wrong: its answers are of the right kinds.
  const lists = Object.entries(given).filter(([, value]) => value !== undefined && value !== '')
  const answers = Object.fromEntries(
    lists.map(([linkId, value]) => [linkId, Array.isArray(value) ? value : [value]]),
  )
  return ok(dropHidden(questionnaire, answers as Answers))
}

/** Keeps the answers of one page of a long questionnaire, sealed, until the screening is filed. */
export const keepAnswers = command({
  name: 'screening.keep-answers',
  title: { kk: 'Жауаптарды сақтай тұру', ru: 'Сохранить ответы страницы', en: 'Keep the answers of a page' },
  basis: [ACTS.screening, ACTS.procedure],
  input,
  output: z.object({ nextPage: z.number(), pages: z.number() }),
  run: async (act, given) => {
    const { childId, instrumentId, questionnaireVersion, page } = given
    const organisation = await filingOrganisation(act)
    if (!organisation.ok) return organisation
    const child = await findPerson(act.db, childId)
    if (child === undefined) return notFound('person')
    const found = await questionnaireFor(act, { instrumentId, questionnaireVersion, examinedOn: act.today })
    if (!found.ok) return found
    const pages = pagesOf(found.value.items)
    const items = pages[page - 1]
    if (items === undefined) return notFound('page')
    const key = { personId: childId, organisationId: organisation.value.id, instrumentId }
    const kept = await findKept(act, key)
    const before = kept?.questionnaireVersion === questionnaireVersion ? kept.answers : {}
    const checked = checkPage(found.value, items, { ...before, ...defined(readGiven(found.value, given)) })
    if (!checked.ok) return checked
    await keep(act, child.region, key, { questionnaireVersion, answers: checked.value })
    return ok({ nextPage: page + 1, pages: pages.length })
  },
})
