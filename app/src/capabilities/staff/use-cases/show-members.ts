import { localize, ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById, ORGANISATION_KINDS } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import type { Member, Training } from '../domain/member.ts'
import { BRANCHES, GROUPS, postInfo } from '../domain/posts.ts'
import { countStaff } from '../read/figures.ts'
import { findMember, listFreeAccounts, listMembers, listOfAccount, listTrainings } from '../read/members.ts'
import { listItemsOf } from '../read/plans.ts'
import { listProgrammes } from '../read/programmes.ts'
import { organisationFor } from './reach.ts'
import { lineShape, shownLine } from './shown-line.ts'

const memberShape = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  name: z.string(),
  post: z.string(),
  postName: z.string(),
  group: z.enum(GROUPS).nullable(),
  branch: z.enum(BRANCHES),
  load: z.string(),
  begunOn: z.string(),
  endedOn: z.string().nullable(),
  endReason: z.string().nullable(),
  hasAccount: z.boolean(),
  /** Until when the latest training in early identification counts. */
  trainedUntil: z.string().nullable(),
  version: z.number(),
})

/** A member of staff as shown. */
export type ShownMember = z.output<typeof memberShape>

function shown(member: Member, trainings: readonly Training[], { lang }: Pick<Act, 'lang'>): ShownMember {
  const { name, group } = postInfo(member.post)
  const until = trainings.filter(({ memberId }) => memberId === member.id).map(({ validUntil }) => validUntil)
  return {
    ...member,
    postName: localize(name, lang),
    group: group ?? null,
    endedOn: member.endedOn ?? null,
    endReason: member.endReason ?? null,
    hasAccount: member.accountId !== undefined,
    trainedUntil: until.toSorted().at(-1) ?? null,
  }
}

const place = z.object({ id: z.uuid(), name: z.string(), kindName: z.string() })

/** The staff of one organisation: posts, branches, loads, training. */
export const listStaff = query({
  name: 'staff.list',
  title: { kk: 'Ұйым қызметкерлері', ru: 'Сотрудники организации', en: 'Staff of an organisation' },
  basis: [ACTS.provision],
  input: z.object({ organisationId: idField.optional(), withFormer: z.stringbool().default(false) }),
  output: z.object({ organisation: place, members: z.array(memberShape) }),
  run: async (act, { organisationId, withFormer }) => {
    const organisation = await organisationFor(act, organisationId)
    if (!organisation.ok) return organisation
    const { id, name, kind } = organisation.value
    const members = await listMembers(act.db, { organisationId: id, isWithEnded: withFormer })
    const trainings = await listTrainings(
      act.db,
      members.map((one) => one.id),
    )
    return ok({
      organisation: {
        id,
        name: localize(name, act.lang),
        kindName: localize(ORGANISATION_KINDS[kind].name, act.lang),
      },
      members: members.map((one) => shown(one, trainings, act)),
    })
  },
})

/** The organisations that the reader answers for, with how many people and loads they have. */
export const listStaffed = query({
  name: 'staff.organisations',
  title: { kk: 'Ұйымдардың кадры', ru: 'Кадры организаций', en: 'Staff by organisation' },
  basis: [ACTS.provision],
  input: z.object({}),
  output: z.object({ organisations: z.array(place.extend({ people: z.number(), load: z.string() })) }),
  run: async (act) => {
    const figures = await countStaff(act.db)
    const known = await listOrganisationsById(
      act.db,
      figures.map((one) => one.organisationId),
    )
    const organisations = known.flatMap(({ id, name, kind }) => {
      const own = figures.find((one) => one.organisationId === id)
      if (own === undefined) return []
      const kindName = localize(ORGANISATION_KINDS[kind].name, act.lang)
      return [{ id, name: localize(name, act.lang), kindName, people: own.people, load: own.load }]
    })
    return ok({ organisations: organisations.toSorted((a, b) => a.name.localeCompare(b.name, act.lang)) })
  },
})

const cardShape = z.object({
  member: memberShape,
  organisation: z.string(),
  trainings: z.array(
    z.object({
      id: z.uuid(),
      programme: z.string(),
      programmeId: z.uuid(),
      heldOn: z.string(),
      hours: z.number(),
      certificate: z.string(),
      validUntil: z.string(),
      validBy: z.enum(['certificate', 'project']),
    }),
  ),
  lines: z.array(lineShape),
})

/** All that the register holds of one person. */
export type MemberCard = z.output<typeof cardShape>

async function cardOf(act: Act, member: Member): Promise<MemberCard> {
  const trainings = await listTrainings(act.db, [member.id])
  const programmes = await listProgrammes(act.db)
  const lines = await listItemsOf(act.db, member.id)
  const [organisation] = await listOrganisationsById(act.db, [member.organisationId])
  return {
    member: shown(member, trainings, act),
    organisation: organisation === undefined ? '' : localize(organisation.name, act.lang),
    trainings: trainings.map((one) => ({
      ...one,
      programme: programmes.find(({ id }) => id === one.programmeId)?.title[act.lang] ?? '',
    })),
    lines: lines.map((one) => shownLine(one, { state: one.planState }, act)),
  }
}

/** One member of staff: post, training, and what the plans say of them. */
export const showMember = query({
  name: 'staff.member',
  title: { kk: 'Қызметкер', ru: 'Сотрудник', en: 'A member of staff' },
  basis: [ACTS.provision],
  input: z.object({ memberId: idField }),
  output: cardShape,
  run: async (act, { memberId }) => {
    const member = await findMember(act.db, memberId)
    return member === undefined ? notFound('member') : ok(await cardOf(act, member))
  },
})

/** What the register holds of whoever asks, by the own account. */
export const showOwn = query({
  name: 'staff.own',
  title: { kk: 'Менің біліктілігім', ru: 'Моя квалификация', en: 'My qualification' },
  basis: [ACTS.provision],
  input: z.object({}),
  output: z.object({ cards: z.array(cardShape) }),
  run: (act) =>
    // By the account alone: nobody else's row can come of it.
    act.asSystem(async () => {
      const cards: MemberCard[] = []
      for (const one of await listOfAccount(act.db, act.actor.accountId)) cards.push(await cardOf(act, one))
      return ok({ cards })
    }),
})

/** Accounts of the organisation that belong to no member of its staff yet. */
export const listAccounts = query({
  name: 'staff.accounts',
  title: { kk: 'Бос тіркелгілер', ru: 'Свободные учётные записи', en: 'Accounts without a member' },
  basis: [ACTS.provision],
  input: z.object({ organisationId: idField.optional() }),
  output: z.object({ accounts: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
  run: async (act, { organisationId }) => {
    const organisation = await organisationFor(act, organisationId)
    if (!organisation.ok) return organisation
    return ok({ accounts: [...(await listFreeAccounts(act.db, organisation.value.id))] })
  },
})
