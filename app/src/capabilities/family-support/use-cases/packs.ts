import { LANGS, ok } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson, fullName } from '#capabilities/registry/index.ts'
import { tellFamily } from '#platform/notices/tell.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, refuse, stale } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { INFORMATION, TRUE_INFORMATION } from '../domain/family-case.ts'
import { missingPacks, PACK_EDITION, PACK_MEANS, PACKS, SITUATIONS_OF_PACKS } from '../domain/pack.ts'
import { findPack, listPacks } from '../read/packs.ts'
import { insertPack, markConfirmed } from '../store/packs.ts'

/** Writes down that a family was given the information of its situation; the family is told and confirms. */
export const givePack = command({
  name: 'family-support.give-pack',
  title: { kk: 'Ақпараттық жинақ беру', ru: 'Выдать информационный пакет', en: 'Give an information pack' },
  basis: [INFORMATION, TRUE_INFORMATION],
  input: z.object({
    personId: idField,
    situation: z.enum(PACKS),
    lang: z.enum(LANGS),
    isEasy: z.boolean(),
    means: z.enum(PACK_MEANS),
  }),
  output: z.object({ packId: z.uuid(), personId: z.uuid() }),
  run: async (act, { personId, ...given }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return notFound('person')
    const packId = act.newId()
    const { region } = person
    await insertPack(act, { ...given, id: packId, region, personId, edition: PACK_EDITION })
    const cite = [INFORMATION, SITUATIONS_OF_PACKS[given.situation]]
    await act.record({
      name: 'family-support.pack-given',
      ...{ region, personId, cite, subject: { kind: 'information-pack', id: packId } },
      data: { situation: given.situation, edition: PACK_EDITION },
    })
    const href = `/people/${personId}/information`
    const notice = { region, personId, kind: 'family-support.pack-given', href, once: `pack/${packId}`, cite }
    await act.asSystem(() => tellFamily(act, notice))
    return ok({ packId, personId })
  },
})

/** The family says that it has got the information. */
export const confirmPack = command({
  name: 'family-support.confirm-pack',
  title: { kk: 'Ақпаратты алғанын растау', ru: 'Подтвердить получение', en: 'Confirm the information' },
  basis: [INFORMATION],
  input: z.object({ packId: idField }),
  output: z.object({ personId: z.uuid() }),
  run: async (act, { packId }) => {
    const pack = await findPack(act.db, packId)
    if (pack === undefined) return notFound('pack')
    if (pack.confirmedOn !== undefined) return refuse('family-support.confirmed', { status: 'state' })
    if (!(await markConfirmed(act, pack))) return stale()
    const { region, personId, situation } = pack
    await act.record({
      name: 'family-support.pack-confirmed',
      ...{ region, personId, cite: [INFORMATION], subject: { kind: 'information-pack', id: packId } },
      data: { situation },
    })
    return ok({ personId })
  },
})

const given = z.object({
  id: z.uuid(),
  situation: z.enum(PACKS),
  edition: z.string(),
  lang: z.enum(LANGS),
  isEasy: z.boolean(),
  means: z.enum(PACK_MEANS),
  givenBy: z.string(),
  givenOn: z.string(),
  confirmedOn: z.string().nullable(),
})

/** What a family was given to read, when and by whom; and what it was not. */
export const showPacks = query({
  name: 'family-support.packs',
  title: {
    kk: 'Отбасына берілген ақпарат',
    ru: 'Информация, данная семье',
    en: 'Information given to a family',
  },
  basis: [INFORMATION],
  input: z.object({ personId: idField }),
  output: z.object({
    personId: z.uuid(),
    fullName: z.string(),
    packs: z.array(given),
    missing: z.array(z.enum(PACKS)),
  }),
  reads: ({ personId }) => [personId],
  run: async (act, { personId }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return notFound('person')
    const packs = await listPacks(act.db, personId)
    return ok({
      personId,
      fullName: fullName(person),
      packs: packs.map((pack) => ({ ...pack, confirmedOn: pack.confirmedOn ?? null })),
      missing: [...missingPacks(packs)],
    })
  },
})
