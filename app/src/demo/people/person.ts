import { dayNumber, fromDayNumber, type LocalDate, yearOf } from '@tirek/kernel'
import { createIds } from '../ids.ts'
import { type FamilyNames, patronymicOf, surnameOf } from '../names/family-names.ts'
import { createRandom, type Random } from '../random.ts'
import { createIinSource, type IinSource } from '../synthetic-iin.ts'
import type { DemoPerson, Sex } from '../types.ts'

/** The numbers that the whole nation shares, so that none is given twice. */
export interface Registers {
  readonly random: Random
  readonly asOf: LocalDate
  readonly today: number
  readonly nextId: () => string
  readonly iins: IinSource
  readonly nextPhone: () => string
}

const PHONES = 10_000_000
const PHONE_STEP = 7_654_321

/** Registers for a nation of this seed; others of the same seed take other days and telephone numbers. */
export function openRegisters(
  seed: string,
  asOf: LocalDate,
  iinDays?: readonly string[],
  firstPhone = 0,
): Registers {
  const random = createRandom(seed)
  const today = dayNumber(asOf)
  return {
    random,
    asOf,
    today,
    nextId: createIds(random.fork('ids'), today * 86_400_000),
    iins: createIinSource(iinDays),
    nextPhone: phoneSource(firstPhone),
  }
}

/** Numbers of the code 799, which no operator of the country had when this was written. */
function phoneSource(first: number): () => string {
  let count = first
  return function nextPhone(): string {
    count += 1
    return `+7799${String((count * PHONE_STEP) % PHONES).padStart(7, '0')}`
  }
}

export interface PersonPlan {
  readonly region: string
  readonly family: FamilyNames
  readonly given: string
  readonly father: string
  readonly sex: Sex
  readonly birthDay: number
  readonly hasIin: boolean
  readonly hasPhone: boolean
}

/** Enters one person into the registers. */
export function enterPerson(registers: Registers, plan: PersonPlan): DemoPerson {
  const birthDate = fromDayNumber(plan.birthDay)
  return {
    id: registers.nextId(),
    region: plan.region,
    surname: surnameOf(plan.family, plan.sex),
    given: plan.given,
    patronymic: patronymicOf(plan.family, plan.father, plan.sex),
    sex: plan.sex,
    birthDate,
    iin: plan.hasIin ? registers.iins.next(yearOf(birthDate), plan.sex) : undefined,
    phone: plan.hasPhone ? registers.nextPhone() : undefined,
    lang: plan.family.lang,
  }
}
