import { addDays, ageOn, birthday, isAfter } from '@tirek/kernel'
import { changedAt, getValue } from '@tirek/law'
import { findPerson } from '#capabilities/registry/index.ts'
import { FAMILY_ROLES } from '#platform/access/roles.ts'
import type { PathPart } from '#platform/path/contract.ts'
import { factsAbout } from '../use-cases/of-person.ts'
import { paths } from './entitlements.paths.ts'
import { messages } from './messages.ts'

/** After a birthday that changes something the family is told to look again. */
const notices: NonNullable<PathPart['notices']> = async (db, { personId, actor, lang, today }) => {
  if (!FAMILY_ROLES.includes(actor.role)) return []
  const person = await findPerson(db, personId)
  if (person === undefined) return []
  const { years } = ageOn(person.birthDate, today)
  const last = addDays(
    birthday(person.birthDate, years),
    getValue('project.benefit-reminder-days', today).value,
  )
  if (years === 0 || isAfter(today, last)) return []
  const facts = await factsAbout(db, person, actor, today)
  const changed = changedAt(years, facts, today).length
  if (changed === 0) return []
  const t = messages.for(lang)
  return [
    {
      key: 'entitlements',
      title: t('reminder.title'),
      text: t('reminder.text', { years, n: changed }),
      href: paths.ofPerson(personId),
      action: t('reminder.action'),
    },
  ]
}

export const pathPart: PathPart = { notices }
