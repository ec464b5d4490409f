import { addDays, daysBetween, type LocalDate, localDate } from '@tirek/kernel'
import type { Identity } from '../identity.ts'
import { KAZAKH, RUSSIAN } from './names.data.ts'
import type { Random } from './random.ts'
import { familyOf, patronymicOf } from './spelling.ts'

type Sex = 'female' | 'male'

/** A child as it truly is, with what the papers are made of. */
export interface Child extends Identity {
  readonly father: string
  readonly isKazakh: boolean
  readonly sex: Sex
  readonly givenName: string
  readonly familyName: string
}

interface Household {
  readonly isKazakh: boolean
  /** The man from whom the family name comes. */
  readonly ancestor: string
  readonly father: string
  readonly motherId: string
  readonly motherName: string
  readonly region: string
  readonly settlement: string
}

const FIRST_DAY = localDate('2006-01-01')
const DAYS = 7200
const REGIONS = 20
const SETTLEMENTS = 300
const FIRST_SERIAL = 100_000
const RECORDS_A_DAY = 100

/** The children of one household and, now and then, a cousin of the same name from the house of the father's brother. */
export function household(random: Random, number: number): readonly Child[] {
  const home = newHousehold(random, number)
  const children: Child[] = []
  let born = random.between(0, DAYS)
  for (let left = random.pick([1, 1, 1, 2, 2, 3, 4]); left > 0 && born <= DAYS; left -= 1) {
    const child = newChild(random, home, addDays(FIRST_DAY, born))
    children.push(...(random.chance(0.015) ? twins(random, home, child) : [child]))
    born += random.between(330, 1800)
  }
  const [first] = children
  return first !== undefined && random.chance(0.01)
    ? [...children, cousin(random, home, first, number)]
    : children
}

function newHousehold(random: Random, number: number): Household {
  const isKazakh = random.chance(0.8)
  const names = isKazakh ? KAZAKH : RUSSIAN
  const region = random.between(1, REGIONS)
  const mother = isKazakh
    ? familyOf(random.often(KAZAKH.male), 'female')
    : `${random.often(RUSSIAN.families)}а`
  return {
    isKazakh,
    ancestor: isKazakh ? random.often(KAZAKH.male) : random.often(RUSSIAN.families),
    father: random.often(names.male),
    motherId: `mother-${number}`,
    motherName: `${mother} ${random.often(names.female)}`,
    region: `${region}`,
    settlement: `${region}-${random.between(1, SETTLEMENTS)}`,
  }
}

function newChild(random: Random, home: Household, birthDate: LocalDate): Child {
  const sex = random.pick(['female', 'male'] as const)
  return {
    ...papers(random, birthDate, home.region),
    ...named(home, sex),
    givenName: random.often((home.isKazakh ? KAZAKH : RUSSIAN)[sex]),
    birthDate,
    sex,
    motherId: home.motherId,
    motherName: home.motherName,
    birthOrder: undefined,
    region: home.region,
    settlement: home.settlement,
  }
}

/** Kazakh families write «Ахметов», or the bare name; Russian ones decline theirs. */
function named(home: Household, sex: Sex) {
  const { isKazakh, ancestor, father } = home
  const russian = sex === 'female' && /[ов]в$|ин$/u.test(ancestor) ? `${ancestor}а` : ancestor
  return {
    isKazakh,
    father,
    familyName: isKazakh ? familyOf(ancestor, sex) : russian,
    patronymic: patronymicOf(father, sex, isKazakh ? 'kazakh' : 'russian'),
  }
}

/** Numbers of birth records run with the day in the office of a region: those of one day stand close to one another. */
function papers(random: Random, birthDate: LocalDate, region: string): Pick<Identity, 'iin' | 'birthRecord'> {
  const year = birthDate.slice(0, 4)
  const serial = daysBetween(localDate(`${year}-01-01`), birthDate) * RECORDS_A_DAY
  const digits = String(random.between(0, 999_999)).padStart(6, '0')
  return {
    iin: birthDate.replaceAll('-', '').slice(2) + digits,
    birthRecord: `${Number(region) + 10}-${year.slice(2)}-${FIRST_SERIAL + serial + random.between(0, RECORDS_A_DAY - 1)}`,
  }
}

/** Twins are often named alike; their birth records follow one another. */
function twins(random: Random, home: Household, first: Child): readonly Child[] {
  let second = newChild(random, home, first.birthDate)
  while (second.givenName === first.givenName) second = newChild(random, home, first.birthDate)
  const [begin, number] = [first.birthRecord?.slice(0, -6) ?? '', Number(first.birthRecord?.slice(-6))]
  return [
    { ...first, birthOrder: 1 },
    { ...second, birthOrder: 2, birthRecord: `${begin}${number + 1}` },
  ]
}

/** Named after the same grandfather: the same family and given name, of one age, other parents. */
function cousin(random: Random, home: Household, child: Child, number: number): Child {
  const names = home.isKazakh ? KAZAKH : RUSSIAN
  const birthDate = addDays(child.birthDate, random.between(-200, 200))
  const other = {
    ...home,
    father: random.often(names.male),
    motherId: `aunt-${number}`,
    motherName: `${familyOf(random.often(KAZAKH.male), 'female')} ${random.often(names.female)}`,
  }
  return {
    ...newChild(random, other, birthDate),
    ...named(other, child.sex),
    sex: child.sex,
    givenName: child.givenName,
  }
}
