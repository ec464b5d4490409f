import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation, ORGANISATION_KINDS } from '#capabilities/network/index.ts'
import { findPerson, fullName, listPeople } from '#capabilities/registry/index.ts'
import { tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, optionalText, textField, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { type Diagnostics, isDiagnosticsEvent, mayDiagnose, POTENTIALS } from '../domain/diagnostics.ts'
import { findDiagnostics, listAt } from '../read/diagnostics.ts'
import { findList, listItems } from '../read/lists.ts'
import { keepForm } from '../store/diagnostics.ts'
import { diagnosticsShape, shownDiagnostics } from './diagnostics-shapes.ts'
import { settle } from './settle-item.ts'
import { personShape, shownPerson } from './shapes.ts'

const which = { diagnosticsId: idField }

/** The paper of the own organisation, when the law lets that organisation do the diagnostics. */
async function ownPaper(act: Act, diagnosticsId: string): Promise<Result<Diagnostics, Refusal>> {
  const one = await findDiagnostics(act, diagnosticsId)
  if (one === undefined || one.organisationId !== act.actor.organisationId) return notFound('diagnostics')
  const organisation = await findOrganisation(act.db, one.organisationId)
  if (organisation === undefined) return notFound('organisation')
  const { kind } = organisation
  return mayDiagnose({ kind, isSpecialEducation: ORGANISATION_KINDS[kind].isSpecialEducation })
    ? ok(one)
    : refuse('hand-over.organisation-unfit', { cite: [ACTS.diagnostics] })
}

/** The item of the hand-over list is done by the form itself; the family's list is no paper of the organisation. */
async function settleItemOf(act: Act, { personId }: Diagnostics, note: string): Promise<void> {
  await act.asSystem(async () => {
    const list = await findList(act.db, personId)
    const items = list === undefined ? [] : await listItems(act, list.id)
    const item = items.find(({ kind }) => kind === 'vocational-diagnostics')
    if (list === undefined || item?.state !== 'open') return
    await settle(act, { list, item, items }, { state: 'done', note })
  })
}

/** Records the fifth form: what the young person can master and perform, given the defect (1(23), 14(2)). */
export const recordDiagnostics = command({
  name: 'hand-over.record-diagnostics',
  title: {
    kk: 'Кәсіби диагностика нәтижесін жазу',
    ru: 'Записать результат профессиональной диагностики',
    en: 'Record vocational diagnostics',
  },
  basis: [ACTS.diagnosticsForm, ACTS.diagnostics],
  input: z.strictObject({
    ...which,
    version: versionField.optional(),
    potential: z.enum(POTENTIALS),
    givenTheDefect: textField,
    ownWish: textField,
    occupations: textField,
    conditions: optionalText,
    training: optionalText,
    plain: textField,
  }),
  output: z.object({ diagnosticsId: z.uuid() }),
  run: async (act, { diagnosticsId, version, ...form }) => {
    const found = await ownPaper(act, diagnosticsId)
    if (!found.ok) return found
    const one = found.value
    if (!isDiagnosticsEvent('record', one.state))
      return refuse('hand-over.diagnostics-over', { status: 'state', cite: [ACTS.diagnostics] })
    if (version !== undefined && version !== one.version) return stale()
    if (!(await keepForm(act, one, form))) return stale()
    const { region, personId, organisationId } = one
    const about = { region, personId }
    await act.record({
      name: 'hand-over.diagnostics-done',
      ...about,
      subject: { kind: 'vocational-diagnostics', id: one.id },
      data: { organisationId },
      cite: [ACTS.diagnosticsForm, ACTS.diagnostics],
    })
    await settleItemOf(act, one, form.plain)
    await act.asSystem(() =>
      tellFamily(act, {
        ...about,
        kind: 'hand-over.diagnostics-done',
        href: `/people/${personId}/diagnostics`,
        once: one.id,
        cite: [ACTS.information],
      }),
    )
    return ok({ diagnosticsId })
  },
})

/** One paper at the organisation that does the diagnostics. */
export const showDiagnostics = query({
  name: 'hand-over.show-diagnostics',
  title: { kk: 'Кәсіби диагностика', ru: 'Профессиональная диагностика', en: 'Vocational diagnostics' },
  basis: [ACTS.diagnosticsForm],
  input: z.strictObject(which),
  output: z.object({ person: personShape, diagnostics: diagnosticsShape }),
  reads: (_input, { person }) => [person.id],
  run: async (act, { diagnosticsId }) => {
    const found = await ownPaper(act, diagnosticsId)
    if (!found.ok) return found
    const person = await findPerson(act.db, found.value.personId)
    const [shown] = await shownDiagnostics(act, [found.value])
    if (person === undefined || shown === undefined) return notFound('person')
    return ok({ person: shownPerson(person, act), diagnostics: shown })
  },
})

const MOST = 100

/** Who waits for diagnostics at the own organisation, and who was seen. */
export const diagnosticsDesk = query({
  name: 'hand-over.diagnostics-desk',
  title: {
    kk: 'Кәсіби диагностикаға келетіндер',
    ru: 'Записанные на профессиональную диагностику',
    en: 'Waiting for vocational diagnostics',
  },
  basis: [ACTS.diagnostics],
  input: z.strictObject({ state: z.enum(['asked', 'done']).default('asked') }),
  output: z.object({
    lines: z.array(
      z.object({
        id: z.uuid(),
        personId: z.uuid(),
        fullName: z.string(),
        askedOn: z.string(),
        doneOn: z.string().nullable(),
      }),
    ),
  }),
  reads: (_input, { lines }) => lines.map(({ personId }) => personId),
  run: async (act, { state }) => {
    const papers = await listAt(act.db, act.actor.organisationId ?? '', state, MOST)
    const people = await listPeople(
      act.db,
      papers.map(({ personId }) => personId),
    )
    const lines = papers.flatMap(({ id, personId, askedOn, doneOn }) => {
      const person = people.find((one) => one.id === personId)
      if (person === undefined) return []
      return [{ id, personId, fullName: fullName(person), askedOn, doneOn: doneOn ?? null }]
    })
    return ok({ lines })
  },
})
