import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { findPerson, fullName } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { AGREEMENT_DECISIONS } from '../domain/agreement.ts'
import { type Comparison, compareTexts, type FieldChange } from '../domain/compare.ts'
import type { Programme, Written } from '../domain/programme.ts'
import { type Edition, listEditions } from '../read/editions.ts'
import { listGoals } from '../read/goals.ts'
import { listMeasures } from '../read/measures.ts'
import { findProgramme } from '../read/programmes.ts'
import { listDecisions, listSignOffs } from '../read/voices.ts'

const text = z.string().nullable()
const sides = z.object({ field: z.string(), before: text, after: text })
const change = z.object({
  id: z.uuid(),
  title: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  fields: z.array(sides),
})

const versionShape = z.object({
  revision: z.number(),
  /** The day of approval; null for the text that is being written now. */
  approvedOn: text,
  approvedBy: text,
  agreements: z.array(z.object({ name: text, decision: z.enum(AGREEMENT_DECISIONS), decidedOn: z.string() })),
  signedBy: z.array(z.string()),
})

const EMPTY: Written = {
  content: { sections: {}, infrastructure: { checks: [] }, notIndicated: {} },
  measures: [],
  goals: [],
}

type Version = Written & { readonly revision: number; readonly edition?: Edition }

/** The approved editions, and the text that is being written when it is another one; oldest first. */
async function versionsOf(act: Act, programme: Programme): Promise<readonly Version[]> {
  const editions = await listEditions(act, programme.id)
  const approved = editions.map((edition) => ({ ...edition, edition }))
  if (editions.at(-1)?.revision === programme.revision || programme.state === 'closed') return approved
  const { id, revision, content } = programme
  const measures = await listMeasures(act, id)
  return [...approved, { revision, content, measures, goals: await listGoals(act, id) }]
}

async function describe(act: Act, programme: Programme, versions: readonly Version[]) {
  const decisions = await listDecisions(act.db, programme.id)
  const signOffs = await listSignOffs(act.db, programme.id)
  return versions.map(({ revision, edition }) => ({
    revision,
    approvedOn: edition?.approvedOn ?? null,
    approvedBy: edition?.approvedBy ?? null,
    agreements: decisions
      .filter((one) => one.revision === revision)
      .map(({ representativeName, decision, decidedOn }) => ({
        ...{ name: representativeName ?? null, decision, decidedOn },
      })),
    signedBy: signOffs.filter((one) => one.revision === revision).map((one) => one.memberName),
  }))
}

/** Organisations are shown by name, in the language of the reader. */
async function withNames(act: Act, { parts, measures, goals }: Comparison) {
  const organisation = (one: FieldChange<string>) =>
    one.field === 'organisationId' ? [one.before, one.after] : []
  const ids = measures.flatMap((one) => one.fields.flatMap(organisation)).filter((id) => id !== undefined)
  const organisations = await listOrganisationsById(act.db, [...new Set(ids)])
  const nameOf = (id: string | undefined) =>
    organisations.find((one) => one.id === id)?.name[act.lang] ?? null
  const show = ({ field, before, after }: FieldChange<string>) =>
    field === 'organisationId'
      ? { field, before: nameOf(before), after: nameOf(after) }
      : { field, before: before ?? null, after: after ?? null }
  const all = (changes: Comparison['measures'] | Comparison['goals']) =>
    changes.map((one) => ({ ...one, fields: one.fields.map(show) }))
  return { parts: parts.map(show), measures: all(measures), goals: all(goals) }
}

/** The versions of a programme, who agreed to which, and what two of them differ in. */
export const showEditions = query({
  name: 'programme.editions',
  title: {
    kk: 'Бағдарламаның нұсқаларын салыстыру',
    ru: 'Сравнить версии программы',
    en: 'Compare versions of the programme',
  },
  basis: [ACTS.programme, ACTS.cooperation],
  input: z.strictObject({
    programmeId: idField,
    /** The two revisions; absent: the last one and the one before it. */
    from: z.coerce.number().int().min(1).optional(),
    to: z.coerce.number().int().min(1).optional(),
  }),
  output: z.object({
    person: z.object({ id: z.uuid(), fullName: z.string(), birthDate: z.string() }),
    programmeId: z.uuid(),
    versions: z.array(versionShape),
    from: z.number().nullable(),
    to: z.number().nullable(),
    parts: z.array(sides),
    measures: z.array(change),
    goals: z.array(change),
  }),
  reads: (_input, { person }) => [person.id],
  run: async (act, { programmeId, from, to }) => {
    const programme = await findProgramme(act, programmeId)
    const person = programme && (await findPerson(act.db, programme.personId))
    if (programme === undefined || person === undefined) return notFound('programme')
    const versions = await versionsOf(act, programme)
    const after = versions.find((one) => one.revision === to) ?? versions.at(-1)
    const earlier = versions.filter((one) => one.revision < (after?.revision ?? 0))
    const before = earlier.find((one) => one.revision === from) ?? earlier.at(-1)
    const compared = before === undefined ? compareTexts(EMPTY, EMPTY) : compareTexts(before, after ?? EMPTY)
    return ok({
      person: { id: person.id, fullName: fullName(person), birthDate: person.birthDate },
      programmeId,
      versions: await describe(act, programme, versions),
      from: before?.revision ?? null,
      to: after?.revision ?? null,
      ...(await withNames(act, compared)),
    })
  },
})
