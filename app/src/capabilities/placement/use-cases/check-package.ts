import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { lineField, optionalText, textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { MESSAGES } from '../domain/deadlines.ts'
import {
  DOCUMENTS,
  lacksCourtLookUp,
  mayBeAskedAgain,
  type PackageDocument,
  packageConforms,
} from '../domain/package.ts'
import { no, type PlacementRefusal } from '../domain/refusal.ts'
import type { Request } from '../domain/request.ts'
import { BEFORE_DECISION, LOOK_UPS } from '../domain/states.ts'
import { type LookUp, listLookUps } from '../read/file.ts'
import { insertLookUps, openLookUpAgain, saveSubstitute } from '../store/file.ts'
import { updateRequest } from '../store/requests.ts'
import { refused } from './answers.ts'
import { showDigitalIdentity } from './digital-identity.ts'
import { recordOf } from './events.ts'
import { requestFields, requestOutput } from './fields.ts'
import { getPerson, openFor, openRequest } from './standing.ts'
import { tellOfRequest } from './tell-of-request.ts'

const documentField = z.object({
  kind: z.enum(DOCUMENTS),
  compared: z.boolean().default(false),
  original: z.enum(['kept', 'returned', 'electronic']),
})

/** The copies compared with the originals; a conforming package goes into E-Sobes (p. 5, 6; REP-STD-10, 15). */
export const acceptPackage = command({
  name: 'placement.accept-package',
  title: {
    kk: 'Құжаттарды салыстыру және «Е-Собес» жүйесіне енгізу',
    ru: 'Сверить документы и внести в «Е-Собес»',
    en: 'Compare the documents and enter the case in E-Sobes',
  },
  basis: [ACTS.applicants, ACTS.eSobes],
  input: z.object({ ...requestFields, documents: z.array(documentField).min(1).max(10) }),
  output: z.object(requestOutput),
  prepare: showDigitalIdentity,
  run: async (act, input, digital) => {
    const opened = await openFor(act, 'enter', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const conforms = packageConforms(input.documents)
    if (!conforms.ok) return notConforming(conforms.error, input.documents)

    const documents = input.documents.map((one) => ({
      ...one,
      comparedBy: act.actor.name,
      comparedOn: act.today,
    }))
    await updateRequest(act, request, edge.to, { documents, defects: [] })
    await act.send({ kind: MESSAGES.enterESobes, region: request.region, payload: { requestId: request.id } })
    const data = { documents: input.documents, ...(digital === undefined ? {} : { digital }) }
    await recordOf(act, request, 'package-accepted', [edge.cite], data)
    return ok({ requestId: request.id, state: edge.to })
  },
})

// The legal ground stands above the form, and at each paper that was not compared stands what to do about it.
function notConforming(error: PlacementRefusal, documents: readonly PackageDocument[]) {
  const { error: refusal } = refused(error)
  const fields = documents.flatMap(({ compared, original }, n) =>
    compared || original === 'electronic' ? [] : [{ path: `documents.${n}.compared`, code: 'not-compared' }],
  )
  return { ok: false, error: { ...refusal, fields } } as const
}

/** A package that does not conform goes back with every defect named; it does not enter E-Sobes (REP-STD-15). */
export const returnPackage = command({
  name: 'placement.return-package',
  title: {
    kk: 'Құжаттарды кемшіліктерімен қайтару',
    ru: 'Вернуть документы с недостатками',
    en: 'Return the package',
  },
  basis: [ACTS.eSobes],
  input: z.object({
    ...requestFields,
    /** A paper without a text has no defect. */
    defects: z
      .array(z.object({ document: z.enum(DOCUMENTS), what: optionalText }))
      .max(20)
      .default([]),
  }),
  output: z.object(requestOutput),
  run: async (act, input) => {
    const opened = await openFor(act, 'return-package', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const defects = input.defects.flatMap(({ document, what }) =>
      what === undefined ? [] : [{ document, what }],
    )
    if (defects.length === 0) {
      const fields = [{ path: 'defects.0.what', code: 'name-a-defect' }]
      return refuse('platform.invalid-input', { status: 'invalid', fields })
    }
    await updateRequest(act, request, edge.to, { defects })
    await recordOf(act, request, 'package-returned', [edge.cite], { defects })
    const time = String(request.version)
    await tellOfRequest(act, request, { name: 'package-returned', time, cite: [edge.cite] })
    return ok({ requestId: request.id, state: edge.to })
  },
})

/** The defects are mended: the same request goes to the department again. */
export const resubmitPackage = command({
  name: 'placement.resubmit',
  title: {
    kk: 'Түзетілген құжаттарды қайта тапсыру',
    ru: 'Подать исправленные документы',
    en: 'Submit again',
  },
  basis: [ACTS.applicants],
  input: z.object({ ...requestFields, note: optionalText }),
  output: z.object(requestOutput),
  run: async (act, input) => {
    const opened = await openFor(act, 'resubmit', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const { note } = input
    // Whoever compares the papers anew reads the note beside the defects.
    await updateRequest(act, request, edge.to, { statement: { ...request.statement, mended: note } })
    await recordOf(act, request, 'package-resubmitted', [edge.cite], { note: note ?? null })
    return ok({ requestId: request.id, state: edge.to })
  },
})

/**
 * Sends the unanswered look-ups on their way again at once, without waiting for the next try (REP-STD-14); before the
 * decision those too whose answer was that nothing is on record.
 */
export const retryLookUps = command({
  name: 'placement.retry-look-ups',
  title: { kk: 'Сұратуларды қайталау', ru: 'Повторить запросы', en: 'Repeat the look-ups' },
  basis: [ACTS.applicants, ACTS.gatewayDown],
  input: z.object(requestFields),
  output: z.object({ ...requestOutput, asked: z.array(z.enum(LOOK_UPS)) }),
  run: async (act, input) => {
    const request = await openRequest(act, input)
    if (!request.ok) return request
    const begun = await askCourtOfAdult(act, request.value)
    if (!begun.ok) return begun
    const asked = await listToAsk(act, request.value)
    if (asked.length === 0) return refused(no('nothing-to-retry', [ACTS.applicants]).error)
    for (const { id, state } of asked) {
      // An answer that stands is not asked for again: the question goes anew, under a number of its own.
      const lookUpId = state === 'waiting' ? id : await openLookUpAgain(act, id)
      await act.send({ kind: MESSAGES.lookUp, region: request.value.region, payload: { lookUpId } })
    }
    return ok({
      requestId: input.requestId,
      state: request.value.state,
      asked: asked.map((one) => one.kind),
    })
  },
})

async function listToAsk(act: Act, { id, state, category }: Request): Promise<readonly LookUp[]> {
  const lookUps = await listLookUps(act.db, id)
  if (!BEFORE_DECISION.includes(state)) return lookUps.filter((one) => one.state === 'waiting')
  return lookUps.filter((one) => mayBeAskedAgain(one, category))
}

/** The fourth question of point 5 for someone who came of age while the application was on its way (REP-STD-13). */
async function askCourtOfAdult(act: Act, request: Request): Promise<Result<void, Refusal>> {
  if (!BEFORE_DECISION.includes(request.state)) return ok(undefined)
  const person = await getPerson(act, request.personId)
  if (!person.ok) return person
  const lookUps = await listLookUps(act.db, request.id)
  const lacks = lacksCourtLookUp(lookUps, person.value.birthDate, act.today)
  if (!lacks.ok) return refused(lacks.error)
  if (lacks.value) await insertLookUps(act, request, ['court'])
  return ok(undefined)
}

/** A paper in place of a look-up that gets no answer: only by the decision of the head (DEC-25). */
export const substituteLookUp = command({
  name: 'placement.substitute-look-up',
  title: {
    kk: 'Сұратудың орнына құжат қабылдау',
    ru: 'Принять документ вместо запроса',
    en: 'Take a paper in place of a look-up',
  },
  basis: [ACTS.applicants, ACTS.gatewayDown],
  input: z.object({
    ...requestFields,
    kind: z.enum(LOOK_UPS),
    document: lineField,
    reason: textField,
    disabilityKinds: z.array(lineField).max(10).optional(),
    group: z.enum(['group-1', 'group-2', 'group-3']).optional(),
    incapable: z.boolean().optional(),
  }),
  output: z.object(requestOutput),
  run: async (act, input) => {
    const opened = await openRequest(act, input)
    if (!opened.ok) return opened
    const request = opened.value
    const lookUp = (await listLookUps(act.db, request.id)).find((one) => one.kind === input.kind)
    if (lookUp === undefined) return notFound('look-up')
    if (lookUp.state !== 'waiting') return refused(no('nothing-to-retry', [ACTS.applicants]).error)

    const { kind, document, reason, disabilityKinds = [], group, incapable = false } = input
    const answers = { disability: { established: true, kinds: disabilityKinds, group }, court: { incapable } }
    await saveSubstitute(
      act,
      lookUp.id,
      document,
      kind === 'disability' || kind === 'court' ? answers[kind] : {},
    )
    await recordOf(act, request, 'look-up-substituted', [ACTS.gatewayDown], { kind, document, reason })
    return ok({ requestId: request.id, state: request.state })
  },
})
