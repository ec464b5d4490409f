import { localize, ok } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, lineField, textField, versionField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { FIELDS, hindrance, KINDS, type Material, TERMS } from '../domain/material.ts'
import { COUNTRIES, LANGUAGES } from '../domain/places.ts'
import { attachFile, correctMaterial, insertMaterial } from '../store/materials.ts'
import { aboutMaterial, openMaterial } from './reach.ts'

const FIRST_YEAR = 1900
const inThree = <S extends z.ZodType>(field: S) => z.object({ kk: field, ru: field, en: field })
const oneOf = (values: readonly string[]) => z.enum(values as [string, ...string[]])

/** A page of the web; nothing else opens by it. */
const linkField = lineField.refine((text) => /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text), {
  params: { code: 'link-format' },
})

const description = {
  field: z.enum(FIELDS),
  kind: z.enum(KINDS),
  country: oneOf(COUNTRIES),
  language: oneOf(LANGUAGES),
  year: z.coerce.number().int().min(FIRST_YEAR).max(2100),
  title: inThree(lineField),
  summary: inThree(textField),
  original: lineField,
  terms: z.enum(TERMS),
  termsNote: lineField,
  link: linkField.optional(),
  isForFamilies: z.union([z.boolean(), z.stringbool()]).default(false),
}

async function ownBody({ db, actor }: Act): Promise<string | undefined> {
  const organisation =
    actor.organisationId === undefined ? undefined : await findOrganisation(db, actor.organisationId)
  return organisation && localize(organisation.name, 'kk')
}

/** A year that has not come yet is no year of a source. */
function futureYear(act: Act, year: number): { readonly ok: false; readonly error: Refusal } | undefined {
  if (year <= Number(act.today.slice(0, 4))) return undefined
  const fields = [{ path: 'year', code: 'future-year' }]
  return refuse('platform.invalid-input', { status: 'invalid', fields })
}

/** A specialist or a body proposes a material: where it comes from, on what terms, and what is in it in own words. */
export const proposeMaterial = command({
  name: 'library.propose',
  title: { kk: 'Материал ұсыну', ru: 'Предложить материал', en: 'Propose a material' },
  basis: [ACTS.methods, ACTS.experience],
  input: z.object(description),
  output: z.object({ materialId: z.uuid() }),
  run: async (act, given) => {
    const wrong = futureYear(act, given.year)
    if (wrong !== undefined) return wrong
    const id = act.newId()
    await insertMaterial(act, { ...given, link: given.link, id, proposedFrom: await ownBody(act) })
    await act.record({ name: 'library.proposed', ...aboutMaterial(act, id) })
    return ok({ materialId: id })
  },
})

/** Only who proposed it changes the words; nobody else's proposal is touched. */
function notOwn({ actor }: Act, { proposedBy }: Material) {
  if (proposedBy === actor.accountId) return undefined
  return refuse('library.not-yours', { status: 'forbidden', cite: [ACTS.methods] })
}

const NOT_ALLOWED = () => refuse('library.file-not-allowed', { cite: [ACTS.methods] })

/** Other words about the source; what was returned is proposed again. */
export const correctProposal = command({
  name: 'library.correct',
  title: { kk: 'Ұсынысты түзету', ru: 'Исправить предложение', en: 'Correct a proposal' },
  basis: [ACTS.methods],
  input: z.object({ materialId: idField, version: versionField.optional(), ...description }),
  output: z.object({ materialId: z.uuid() }),
  run: async (act, { materialId, version, ...given }) => {
    const material = await openMaterial(act, { materialId, version }, 'correct')
    if (!material.ok) return material
    const refused = notOwn(act, material.value) ?? futureYear(act, given.year)
    if (refused !== undefined) return refused
    const { file } = material.value
    if (hindrance({ file, link: given.link, terms: given.terms }) === 'file-not-allowed') return NOT_ALLOWED()
    if (!(await correctMaterial(act, material.value, { ...given, link: given.link }))) return stale()
    await act.record({ name: 'library.corrected', ...aboutMaterial(act, materialId) })
    return ok({ materialId })
  },
})

const MOST_NAME = 100

/** The document itself, where its terms let it be copied: it has been taken in, and is named by its bytes. */
export const attachDocument = command({
  name: 'library.attach',
  title: { kk: 'Файл қосу', ru: 'Приложить файл', en: 'Attach the file' },
  basis: [ACTS.methods],
  input: z.object({ materialId: idField, document: z.string().max(MOST_NAME) }),
  output: z.object({ materialId: z.uuid() }),
  run: async (act, { materialId, document }) => {
    const material = await openMaterial(act, { materialId }, 'attach')
    if (!material.ok) return material
    const refused = notOwn(act, material.value)
    if (refused !== undefined) return refused
    const file = document.endsWith('.pdf') ? await act.files.find(document) : undefined
    if (file === undefined) return refuse('library.no-file', { status: 'state' })
    const { link, terms } = material.value
    if (hindrance({ file, link, terms }) !== undefined) return NOT_ALLOWED()
    if (!(await attachFile(act, material.value, file))) return stale()
    await act.record({ name: 'library.attached', ...aboutMaterial(act, materialId) })
    return ok({ materialId })
  },
})
