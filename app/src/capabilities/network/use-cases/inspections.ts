import { type LocalDate, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import {
  byAnswer,
  dateField,
  idField,
  publicLineField,
  publicTextField,
  versionField,
} from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { fieldOf, groundOf, type Inspection, standingOf } from '../domain/inspection.ts'
import type { Organisation } from '../domain/organisation.ts'
import { lockInspection } from '../read/inspections.ts'
import { findOrganisation } from '../read/organisations.ts'
import { insertInspection, updateInspection } from '../store/inspections.ts'
import { BASIS, type Following, isOwnField, mayFollow } from './inspection-rules.ts'

const output = z.object({ inspectionId: z.uuid(), organisationId: z.uuid() })

/** An organisation of the officer's own field; nobody publishes about another one. */
async function ownField(act: Act, organisationId: string): Promise<Result<Organisation, Refusal>> {
  const organisation = await findOrganisation(act.db, organisationId)
  if (organisation === undefined) return notFound('organisation')
  const own = isOwnField(act.actor, organisation.kind)
  return own.ok ? ok(organisation) : own
}

function wrongDay(path: string, code: string, args?: Readonly<Record<string, string>>) {
  return refuse('network.inspection-days', {
    status: 'invalid',
    cite: BASIS,
    fields: [args === undefined ? { path, code } : { path, code, args }],
  })
}

type Happened = 'inspection-published' | 'inspection-mended' | 'inspection-withdrawn'

async function note(act: Act, name: Happened, organisation: Organisation, one: Inspection, why?: string) {
  const { id, document, hasBreaches, mendBy } = one
  const field = fieldOf(organisation.kind)
  await act.record({
    name: `network.${name}`,
    region: organisation.region,
    subject: { kind: 'inspection', id },
    data: {
      organisationId: organisation.id,
      document,
      hasBreaches,
      ...(mendBy === undefined ? {} : { mendBy }),
      ...(why === undefined ? {} : { why }),
    },
    cite: field === undefined ? BASIS : groundOf(field),
  })
}

/** The body of the field publishes what was found, in plain words of both languages (LAW-6-8, DEC-96). */
export const publishInspection = command({
  name: 'network.publish-inspection',
  title: {
    kk: 'Тексеру нәтижесін жариялау',
    ru: 'Опубликовать результат проверки',
    en: 'Publish the result of an inspection',
  },
  basis: BASIS,
  input: byAnswer(
    z.object({
      organisationId: idField,
      inspectedOn: dateField,
      inspectorKk: publicLineField,
      inspectorRu: publicLineField,
      outcome: z.enum(['breaches', 'nothing']),
      foundKk: publicTextField,
      foundRu: publicTextField,
      mendBy: dateField.optional(),
      document: publicLineField,
    }),
    'outcome',
    { breaches: ['mendBy'] },
  ),
  output,
  run: async (act, input) => {
    const organisation = await ownField(act, input.organisationId)
    if (!organisation.ok) return organisation
    const { inspectedOn, outcome, mendBy, document } = input
    const hasBreaches = outcome === 'breaches'
    if (inspectedOn > act.today) return wrongDay('inspectedOn', 'future-date')
    if (hasBreaches && mendBy === undefined) return wrongDay('mendBy', 'required')
    if (mendBy !== undefined && mendBy < inspectedOn) return wrongDay('mendBy', 'before-inspection')
    const one: Inspection = {
      id: act.newId(),
      organisationId: organisation.value.id,
      inspectedOn,
      inspector: { kk: input.inspectorKk, ru: input.inspectorRu },
      found: { kk: input.foundKk, ru: input.foundRu },
      hasBreaches,
      mendBy,
      mended: undefined,
      document,
      publishedOn: act.today,
      publishedBy: act.actor.name,
      withdrawn: undefined,
      version: 1,
    }
    await insertInspection(act.db, one)
    await note(act, 'inspection-published', organisation.value, one)
    return ok({ inspectionId: one.id, organisationId: one.organisationId })
  },
})

type Opened = { readonly one: Inspection; readonly organisation: Organisation }

async function open(
  act: Act,
  what: Following,
  input: { readonly inspectionId: string; readonly version?: number | undefined },
): Promise<Result<Opened, Refusal>> {
  const one = await lockInspection(act.db, input.inspectionId)
  if (one === undefined) return notFound('inspection')
  const organisation = await ownField(act, one.organisationId)
  if (!organisation.ok) return organisation
  if (input.version !== undefined && input.version !== one.version) return stale()
  const standing = one.withdrawn === undefined ? standingOf(one, act.today) : null
  const stands = mayFollow(what, standing)
  return stands.ok ? ok({ one, organisation: organisation.value }) : stands
}

function mendedDay(one: Inspection, on: LocalDate, today: LocalDate): Result<void, Refusal> {
  if (on > today) return wrongDay('mendedOn', 'future-date')
  return on < one.inspectedOn ? wrongDay('mendedOn', 'before-inspection') : ok(undefined)
}

/** What was found has been mended, by a document. */
export const recordMended = command({
  name: 'network.record-mended',
  title: { kk: 'Түзетілгенін жазу', ru: 'Записать, что исправлено', en: 'Record that it is mended' },
  basis: BASIS,
  input: z.object({
    inspectionId: idField,
    mendedOn: dateField,
    document: publicLineField,
    version: versionField.optional(),
  }),
  output,
  run: async (act, input) => {
    const opened = await open(act, 'mend', input)
    if (!opened.ok) return opened
    const { one, organisation } = opened.value
    const day = mendedDay(one, input.mendedOn, act.today)
    if (!day.ok) return day
    await updateInspection(act.db, one, { mended: { on: input.mendedOn, document: input.document } })
    await note(act, 'inspection-mended', organisation, one)
    return ok({ inspectionId: one.id, organisationId: one.organisationId })
  },
})

/** A result published by mistake: its words are shown no more, that it was published and why it is withdrawn is. */
export const withdrawInspection = command({
  name: 'network.withdraw-inspection',
  title: {
    kk: 'Қате жарияланған нәтижені қайтарып алу',
    ru: 'Отозвать результат, опубликованный по ошибке',
    en: 'Withdraw a result published by mistake',
  },
  basis: BASIS,
  input: z.object({ inspectionId: idField, why: publicLineField, version: versionField.optional() }),
  output,
  run: async (act, input) => {
    const opened = await open(act, 'withdraw', input)
    if (!opened.ok) return opened
    const { one, organisation } = opened.value
    const { why } = input
    await updateInspection(act.db, one, { withdrawn: { on: act.today, why } })
    await note(act, 'inspection-withdrawn', organisation, one, why)
    return ok({ inspectionId: one.id, organisationId: one.organisationId })
  },
})
