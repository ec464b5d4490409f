import { ok } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { idField, textField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { outcomesOf, REMARK_KINDS, REMARK_OUTCOMES } from '../domain/remark.ts'
import { listMeasureHeads } from '../read/measures.ts'
import { findHead, lockHead } from '../read/programmes.ts'
import { listRemarks, lockRemark, type Remark } from '../read/remarks.ts'
import { answerRemarkRow, insertRemark } from '../store/remarks.ts'
import { tellOfProgramme } from './tell-family.ts'
import { aboutProgramme, refuseForeignProgramme } from './working-programme.ts'

/** A remark as shown. */
export const remarkShape = z.object({
  id: z.uuid(),
  measureId: z.uuid().nullable(),
  kind: z.enum(REMARK_KINDS),
  words: z.string(),
  saidBy: z.string(),
  saidOn: z.string(),
  outcome: z.enum(REMARK_OUTCOMES).nullable(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredOn: z.string().nullable(),
})

const showRemark = ({ id, kind, words, saidBy, saidOn, ...one }: Remark) => ({
  ...{ id, kind, words, saidBy, saidOn },
  measureId: one.measureId ?? null,
  outcome: one.outcome ?? null,
  answer: one.answer ?? null,
  answeredBy: one.answeredBy ?? null,
  answeredOn: one.answeredOn ?? null,
})

/** What the family said of a programme, newest first. */
export async function showRemarks(act: Act, programmeId: string) {
  return (await listRemarks(act, programmeId)).map(showRemark)
}

/** The family comments on a measure or on the whole programme, or proposes a change (LAW-3-11). It stops nothing. */
export const sayRemark = command({
  name: 'programme.say-remark',
  title: {
    kk: 'Бағдарлама туралы пікір айту',
    ru: 'Сказать своё мнение о программе',
    en: 'Comment on the programme',
  },
  basis: [ACTS.cooperation],
  input: z.strictObject({
    programmeId: idField,
    measureId: idField.optional(),
    kind: z.enum(REMARK_KINDS),
    words: textField,
  }),
  output: z.object({ programmeId: z.uuid(), remarkId: z.uuid() }),
  run: async (act, { programmeId, measureId, kind, words }) => {
    const programme = await lockHead(act.db, programmeId)
    if (programme === undefined) return notFound('programme')
    if (programme.state === 'closed')
      return refuse('programme.wrong-state', {
        status: 'state',
        cite: [ACTS.cooperation],
        facts: { state: programme.state },
      })
    const measures = await listMeasureHeads(act.db, programmeId)
    if (measureId !== undefined && !measures.some((one) => one.id === measureId)) return notFound('measure')
    const remarkId = await insertRemark(act, programme, { kind, measureId, words })
    await act.record({
      name: 'programme.remark-said',
      ...aboutProgramme(programme),
      data: { remarkId, kind, measureId: measureId ?? null },
      cite: [ACTS.cooperation],
    })
    return ok({ programmeId, remarkId })
  },
})

/** The coordinator answers: taken into the text, not taken and why, or noted. Question and answer stay together. */
export const answerRemark = command({
  name: 'programme.answer-remark',
  title: {
    kk: 'Отбасының пікіріне жауап беру',
    ru: 'Ответить на мнение семьи',
    en: 'Answer the family’s comment',
  },
  basis: [ACTS.cooperation],
  input: z.strictObject({ remarkId: idField, outcome: z.enum(REMARK_OUTCOMES), answer: textField }),
  output: z.object({ programmeId: z.uuid(), remarkId: z.uuid() }),
  run: async (act, { remarkId, outcome, answer }) => {
    const remark = await lockRemark(act.db, remarkId)
    const programme = remark && (await findHead(act.db, remark.programmeId))
    if (remark === undefined || programme === undefined) return notFound('remark')
    if (programme.organisationId !== act.actor.organisationId) return refuseForeignProgramme()
    const cite = [ACTS.cooperation]
    if (remark.answeredOn !== undefined) return refuse('programme.remark-answered', { status: 'state', cite })
    if (!outcomesOf(remark.kind).includes(outcome))
      return refuse('programme.outcome-unfit', {
        status: 'invalid',
        cite,
        fields: [{ path: 'outcome', code: 'choose-one' }],
      })
    await answerRemarkRow(act, remark, { outcome, answer })
    await tellOfProgramme(act, programme, 'remark-answered', remarkId)
    await act.record({
      name: 'programme.remark-answered',
      ...aboutProgramme(programme),
      data: { remarkId, outcome },
      cite,
    })
    return ok({ programmeId: programme.id, remarkId })
  },
})
