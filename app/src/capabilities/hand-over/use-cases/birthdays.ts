import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson } from '#capabilities/registry/index.ts'
import { tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { BIRTHDAYS, birthdaysOf, nextBirthday } from '../domain/birthdays.ts'
import { type Ahead, hasDisability, listAhead } from '../read/birthdays.ts'
import { keepReminded } from '../store/birthdays.ts'
import { citationShape, personShape, shownPerson, worded } from './shapes.ts'

/** Reminders that one day sends at most; the rest goes the days after. */
const MOST_A_DAY = 1000

async function remind(act: Act, ahead: Ahead): Promise<void> {
  const { region, personId, birthDate, kind } = ahead
  const all = birthdaysOf({ birthDate, hasDisability: true }, act.today)
  const birthday = all.find((one) => one.kind === kind)
  if (birthday === undefined || !(await keepReminded(act, ahead, birthday.on))) return
  await tellFamily(act, {
    region,
    personId,
    kind: `hand-over.${kind}-birthday`,
    data: { on: birthday.on },
    href: `/people/${personId}/birthdays`,
    once: `${personId}/${kind}`,
    cite: [birthday.cite],
  })
}

/** Reminds families of birthdays that change the path. Runs as the system, once a day. */
export async function remindOfBirthdays(act: Act): Promise<void> {
  for (const ahead of await listAhead(act.db, act.today, MOST_A_DAY)) await remind(act, ahead)
}

/** The birthdays at which the path of a child changes: the third, the seventh, majority. */
export const showBirthdays = query({
  name: 'hand-over.birthdays',
  title: {
    kk: 'Жолды өзгертетін туған күндер',
    ru: 'Дни рождения, меняющие путь',
    en: 'Birthdays that change the path',
  },
  basis: [ACTS.untilMajority, ACTS.birthday, ACTS.information],
  input: z.strictObject({ personId: idField }),
  output: z.object({
    person: personShape,
    birthdays: z.array(
      z.object({
        kind: z.enum(BIRTHDAYS),
        on: z.string(),
        isPast: z.boolean(),
        isNext: z.boolean(),
        cite: citationShape,
      }),
    ),
  }),
  reads: (_input, { person }) => [person.id],
  run: async (act, { personId }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return notFound('person')
    const facts = {
      birthDate: person.birthDate,
      hasDisability: await hasDisability(act.db, personId, act.today),
    }
    const all = birthdaysOf(facts, act.today)
    const next = nextBirthday(all, act.today)
    return ok({
      person: shownPerson(person, act),
      birthdays: all.map(({ kind, on, cite }) => ({
        kind,
        on,
        isPast: on <= act.today,
        isNext: kind === next?.kind,
        cite: worded(cite, act),
      })),
    })
  },
})
