import { daysBetween, ok } from '@tirek/kernel'
import { z } from 'zod'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { CONCERNS } from '../domain/concern.ts'
import { childrenBornAfter } from '../domain/majority.ts'
import { PROGRAMME_STANDINGS, PROGRAMME_STATES, programmeStanding } from '../domain/states.ts'
import { countListed, listProgrammes } from '../read/programmes.ts'
import { countUnwritten, listUnwritten } from '../read/unwritten.ts'

const PAGE_SIZE = 50
const OPEN = ['draft', 'awaiting-family', 'agreed', 'disputed', 'approved', 'under-review'] as const

const pageField = z.coerce.number().int().min(1).max(10_000).default(1)
/** The page that is asked for, or the last one when the address points behind the end. */
function pageOf(total: number, asked: number): { readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  return { page: Math.min(asked, pages), pages }
}
const paged = { total: z.number(), page: z.number(), pages: z.number() }

/** Name and day of birth of each child, as far as they are open to the actor. */
async function childrenOf(act: Act, lines: readonly { readonly personId: string }[]) {
  const people = await listPeople(act.db, [...new Set(lines.map((one) => one.personId))])
  return ({ personId }: { readonly personId: string }) => {
    const person = people.find((each) => each.id === personId)
    return {
      childName: person === undefined ? '' : fullName(person),
      birthDate: person?.birthDate ?? '',
    }
  }
}

/** The programmes of the actor's consultation, by standing: whoever is waiting longest comes first. */
export const listOfProgrammes = query({
  name: 'programme.programmes',
  title: { kk: 'Бағдарламалар тізімі', ru: 'Список программ', en: 'Programmes' },
  basis: [ACTS.programme],
  input: z.strictObject({
    standing: z.enum(PROGRAMME_STANDINGS).optional(),
    /** Only those in which something waits for the coordinator. */
    concern: z.enum(CONCERNS).optional(),
    page: pageField,
  }),
  output: z.object({
    ...paged,
    programmes: z.array(
      z.object({
        id: z.uuid(),
        personId: z.uuid(),
        childName: z.string(),
        birthDate: z.string(),
        number: z.string(),
        state: z.enum(PROGRAMME_STATES),
        standing: z.enum(PROGRAMME_STANDINGS),
        startedOn: z.string(),
        approvedOn: z.string().nullable(),
        reviewDue: z.string().nullable(),
        coordinatorName: z.string(),
      }),
    ),
  }),
  reads: (_input, { programmes }) => programmes.map((one) => one.personId),
  run: async (act, { standing, concern, page: asked }) => {
    const { organisationId } = act.actor
    if (organisationId === undefined) return ok({ total: 0, page: 1, pages: 1, programmes: [] })
    const wanted = { organisationId, standings: standing === undefined ? OPEN : [standing], concern }
    const total = await countListed(act.db, wanted)
    const { page, pages } = pageOf(total, asked)
    const found = await listProgrammes(act.db, wanted, { page, size: PAGE_SIZE })
    const childOf = await childrenOf(act, found)
    return ok({
      total,
      page,
      pages,
      programmes: found.map((one) => ({
        ...one,
        ...childOf(one),
        standing: programmeStanding(one),
        approvedOn: one.approvedOn ?? null,
        reviewDue: one.reviewDue ?? null,
      })),
    })
  },
})

/**
 * Children about whom the actor's consultation has signed a conclusion and whose programme nobody has begun. The law
 * sets no term for it, so the list says how long each child has waited and calls nothing late.
 */
export const listOfUnwritten = query({
  name: 'programme.unwritten',
  title: {
    kk: 'Қорытынды бар, бағдарлама жоқ',
    ru: 'Заключение есть, программы нет',
    en: 'Conclusion signed, no programme yet',
  },
  basis: [ACTS.programme, ACTS.whoMakesIt],
  input: z.strictObject({ page: pageField }),
  output: z.object({
    ...paged,
    children: z.array(
      z.object({
        personId: z.uuid(),
        childName: z.string(),
        birthDate: z.string(),
        conclusionId: z.uuid(),
        number: z.string(),
        signedOn: z.string(),
        daysWaited: z.number(),
      }),
    ),
  }),
  reads: (_input, { children }) => children.map((one) => one.personId),
  run: async (act, { page: asked }) => {
    const { organisationId } = act.actor
    if (organisationId === undefined) return ok({ total: 0, page: 1, pages: 1, children: [] })
    const question = { organisationId, bornAfter: childrenBornAfter(act.today) }
    const total = await countUnwritten(act.db, question)
    const { page, pages } = pageOf(total, asked)
    const found = await listUnwritten(act.db, question, { page, size: PAGE_SIZE })
    const childOf = await childrenOf(act, found)
    return ok({
      total,
      page,
      pages,
      children: found.map((one) => ({
        ...one,
        ...childOf(one),
        daysWaited: daysBetween(one.signedOn, act.today),
      })),
    })
  },
})
