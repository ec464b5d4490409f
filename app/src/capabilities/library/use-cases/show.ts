import { localize, ok } from '@tirek/kernel'
import { z } from 'zod'
import { authorityOf } from '#platform/access/authority.ts'
import { isFamily } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, versionField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { FIELDS, isMaterialEvent, KINDS, MATERIAL_STATES, type Material, TERMS } from '../domain/material.ts'
import { findMaterial, findMaterials, listSources, type MaterialFilter } from '../read/materials.ts'
import { isOfField, mayRead } from './reach.ts'

const shape = z.object({
  id: z.uuid(),
  field: z.enum(FIELDS),
  kind: z.enum(KINDS),
  country: z.string(),
  language: z.string(),
  year: z.number(),
  title: z.string(),
  summary: z.string(),
  original: z.string(),
  terms: z.enum(TERMS),
  termsNote: z.string(),
  link: z.string().nullable(),
  fileSize: z.number().nullable(),
  isForFamilies: z.boolean(),
  state: z.enum(MATERIAL_STATES),
  /** The organisation it came from; a person's name only for staff. */
  proposedByName: z.string().nullable(),
  proposedFrom: z.string().nullable(),
  proposedOn: z.string(),
  remark: z.string().nullable(),
  decidedOn: z.string().nullable(),
  withdrawnWhy: z.string().nullable(),
  withdrawnOn: z.string().nullable(),
  version: versionField,
})

/** A material as shown. */
export type ShownMaterial = z.output<typeof shape>

function shown(one: Material, { lang, actor }: Pick<Act, 'lang' | 'actor'>): ShownMaterial {
  return {
    ...one,
    title: localize(one.title, lang),
    summary: localize(one.summary, lang),
    proposedByName: isFamily(actor) ? null : one.proposedByName,
    link: one.link ?? null,
    fileSize: one.file?.size ?? null,
    proposedFrom: one.proposedFrom ?? null,
    remark: one.remark ?? null,
    decidedOn: one.decidedOn ?? null,
    withdrawnWhy: one.withdrawnWhy ?? null,
    withdrawnOn: one.withdrawnOn ?? null,
  }
}

/** `waiting`: for the word of the reader's own body; `returned`, `mine`: the reader's own proposals. */
export const LISTS = ['published', 'waiting', 'returned', 'mine'] as const
export type List = (typeof LISTS)[number]

/** What a list holds for its reader: nobody gets more of it than they may read one by one. */
export function filterOf({ actor }: Pick<Act, 'actor'>, list: List): MaterialFilter {
  if (list === 'published') return { state: 'published', ...(isFamily(actor) ? { isForFamilies: true } : {}) }
  const own = authorityOf(actor)
  if (list === 'waiting' && own !== undefined) return { state: 'proposed', field: own }
  return { state: list === 'returned' ? 'returned' : 'proposed', proposedBy: actor.accountId }
}

const MOST = 100

/** The library, by kind, field, country, language and words. */
export const listMaterials = query({
  name: 'library.list',
  title: { kk: 'Әдістемелік кітапхана', ru: 'Методическая библиотека', en: 'Methodical library' },
  basis: [ACTS.methods, ACTS.experience],
  input: z.object({
    list: z.enum(LISTS).default('published'),
    field: z.enum(FIELDS).optional(),
    kind: z.enum(KINDS).optional(),
    country: z.string().max(2).optional(),
    language: z.string().max(2).optional(),
    text: z.string().trim().max(100).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    size: z.coerce.number().int().min(1).max(MOST).default(20),
  }),
  output: z.object({
    total: z.number(),
    page: z.number(),
    materials: z.array(shape),
    countries: z.array(z.string()),
    languages: z.array(z.string()),
  }),
  run: async (act, { list, page, size, field, ...asked }) => {
    const given = filterOf(act, list)
    const filter = { ...asked, ...given, field: given.field ?? field }
    const { total, materials } = await findMaterials(act.db, filter, { page, size })
    const { countries, languages } = await listSources(act.db)
    return ok({
      total,
      page,
      materials: materials.map((one) => shown(one, act)),
      countries: [...countries],
      languages: [...languages],
    })
  },
})

/** One material, and what the reader may do with it. */
export const showMaterial = query({
  name: 'library.material',
  title: { kk: 'Кітапхана материалы', ru: 'Материал библиотеки', en: 'A material of the library' },
  basis: [ACTS.methods, ACTS.experience],
  input: z.object({ materialId: idField }),
  output: shape.extend({
    titles: wordsShape,
    summaries: wordsShape,
    mayCorrect: z.boolean(),
    mayDecide: z.boolean(),
    mayWithdraw: z.boolean(),
  }),
  run: async (act, { materialId }) => {
    const material = await findMaterial(act.db, materialId)
    if (material === undefined || !mayRead(act.actor, material)) return notFound('material')
    const isOwn = material.proposedBy === act.actor.accountId
    const isOfBody = isOfField(act.actor, material)
    return ok({
      ...shown(material, act),
      titles: material.title,
      summaries: material.summary,
      mayCorrect: isOwn && isMaterialEvent('correct', material.state),
      mayDecide: isOfBody && !isOwn && isMaterialEvent('publish', material.state),
      mayWithdraw: isOfBody && isMaterialEvent('withdraw', material.state),
    })
  },
})

/** The name under which the document of a material is kept, for those who may read it. */
export const openDocument = query({
  name: 'library.file',
  title: { kk: 'Материал файлы', ru: 'Файл материала', en: 'The file of a material' },
  basis: [ACTS.methods],
  input: z.object({ materialId: idField }),
  output: z.object({ file: z.string() }),
  run: async (act, { materialId }) => {
    const material = await findMaterial(act.db, materialId)
    if (material?.file === undefined || !mayRead(act.actor, material)) return notFound('file')
    return ok({ file: material.file.name })
  },
})
