import type { LocalDate } from '@tirek/kernel'
import { answerConsent, type Voices } from './answer-consent.ts'
import { type Person, RECORD_FIELDS, type RecordField } from './person.ts'

/** Whose value stands: that of the record that stays, or of the merged one. */
export const SIDES = ['survivor', 'merged'] as const
export type Side = (typeof SIDES)[number]
export type Choices = Readonly<Partial<Record<RecordField, Side | undefined>>>

/** Fields in which two records say different things, or only one says anything. */
export function differing(one: Person, other: Person): readonly RecordField[] {
  return RECORD_FIELDS.filter((field) => one[field] !== other[field])
}

/** Fields whose value is taken from the merged record: as chosen, else where the record that stays says nothing. */
export function takenFields(survivor: Person, merged: Person, choices: Choices): readonly RecordField[] {
  return differing(survivor, merged).filter((field) => {
    const chosen = choices[field] ?? (survivor[field] === undefined ? 'merged' : 'survivor')
    return chosen === 'merged' && merged[field] !== undefined
  })
}

/** The record that stays, with these values of the merged one. */
export function withTaken(survivor: Person, merged: Person, taken: readonly RecordField[]): Person {
  const is = (field: RecordField) => taken.includes(field)
  return {
    ...survivor,
    familyName: is('familyName') ? merged.familyName : survivor.familyName,
    givenName: is('givenName') ? merged.givenName : survivor.givenName,
    patronymic: is('patronymic') ? merged.patronymic : survivor.patronymic,
    birthDate: is('birthDate') ? merged.birthDate : survivor.birthDate,
    sex: is('sex') ? merged.sex : survivor.sex,
    iin: is('iin') ? merged.iin : survivor.iin,
    motherId: is('motherId') ? merged.motherId : survivor.motherId,
    phone: is('phone') ? merged.phone : survivor.phone,
    address: is('address') ? merged.address : survivor.address,
  }
}

/** What was said about both children as one: newest first, as everywhere. */
export function joinedVoices(one: Voices, other: Voices): Voices {
  const consents = [...one.consents, ...other.consents]
  const courtActs = [...one.courtActs, ...other.courtActs]
  return {
    consents: consents.sort((a, b) => (`${a.decidedOn} ${a.id}` < `${b.decidedOn} ${b.id}` ? 1 : -1)),
    rights: [...one.rights, ...other.rights],
    courtActs: courtActs.sort((a, b) => (a.documentDate < b.documentDate ? 1 : -1)),
  }
}

/** Whether something that may be passed on by one record alone could not be by both: two decisions contradict each other. */
export function contradict(one: Voices, other: Voices, on: LocalDate): boolean {
  const joined = joinedVoices(one, other)
  return [one, other].some((voices) =>
    voices.consents.some(({ purpose, recipientId, scope: scopes }) =>
      scopes.some((scope) => {
        const question = { purpose, recipientId, scope, on }
        return (
          answerConsent(voices, question).kind === 'given' && answerConsent(joined, question).kind !== 'given'
        )
      }),
    ),
  )
}
