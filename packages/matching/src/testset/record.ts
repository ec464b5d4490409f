import { type LocalDate, parseLocalDate } from '@tirek/kernel'
import type { Identity } from '../identity.ts'
import type { Child } from './households.ts'
import { NO_NAME } from './names.data.ts'
import type { Random } from './random.ts'
import { mistype, patronymicOf, type Spelling, spell } from './spelling.ts'

/** What a record rests on. The register takes a number once: two records of a child rest on others, or one is misread. */
export type Paper = 'iin' | 'birth-record' | 'misread-birth-record' | 'mother'

const SLIP = 0.04
const LOST = { patronymic: 0.2, mother: 0.45, motherName: 0.25, order: 0.3, settlement: 0.3 }
const WRONG = { swappedNames: 0.015, swappedDate: 0.025, digit: 0.02, year: 0.01, sex: 0.003 }
const NAMELESS = 0.3
const MOVED = 0.06
const EXCHANGED = 0.5
const OTHER_MOTHER_RECORD = 0.03

/** A child as one office wrote it down: its spelling, its slips, the papers it was shown. */
export function recordOf(random: Random, child: Child, paper: Paper): Identity {
  const spelling = random.pick<Spelling>(
    child.isKazakh
      ? ['kazakh', 'kazakh', 'kazakh', 'russian', 'russian', 'latin']
      : ['russian', 'russian', 'latin'],
  )
  const write = (name: string): string => {
    const spelt = spell(name, spelling, random)
    return random.chance(SLIP) ? mistype(spelt, random) : spelt
  }
  const isNameless = paper === 'mother' && random.chance(NAMELESS)
  const family = write(child.familyName)
  const given = isNameless ? random.pick(NO_NAME[child.sex]) : write(child.givenName)
  const isSwapped = !isNameless && random.chance(WRONG.swappedNames)
  return {
    ...papersOf(random, child, paper),
    ...motherOf(random, child, paper, write),
    familyName: isSwapped ? given : family,
    givenName: isSwapped ? family : given,
    patronymic: isNameless || random.chance(LOST.patronymic) ? undefined : write(patronymic(random, child)),
    birthDate: birthDateOf(random, child.birthDate),
    sex: random.chance(WRONG.sex) ? other(child.sex) : child.sex,
    birthOrder: orderOf(random, child, paper),
    ...placeOf(random, child),
  }
}

function papersOf(random: Random, child: Child, paper: Paper): Pick<Identity, 'iin' | 'birthRecord'> {
  if (paper === 'iin') return { iin: child.iin }
  if (paper === 'birth-record') return { birthRecord: child.birthRecord }
  return paper === 'misread-birth-record' ? { birthRecord: misread(child.birthRecord ?? '', random) } : {}
}

/** One slip in the running number: a digit written as another, or two neighbours exchanged. */
function misread(number: string, random: Random): string {
  const at = random.between(number.length - 6, number.length - 2)
  const [digit, next] = [number.charAt(at), number.charAt(at + 1)]
  if (digit !== next && random.chance(EXCHANGED))
    return number.slice(0, at) + next + digit + number.slice(at + 2)
  return `${number.slice(0, at)}${(Number(number.charAt(at)) + random.between(1, 9)) % 10}${number.slice(at + 1)}`
}

function motherOf(random: Random, child: Child, paper: Paper, write: (name: string) => string) {
  const isKnown = paper === 'mother' || !random.chance(LOST.mother)
  const twice = random.chance(OTHER_MOTHER_RECORD) ? '-again' : ''
  const names = (child.motherName ?? '').split(' ').map(write)
  return {
    motherId: isKnown ? `${child.motherId}${twice}` : undefined,
    motherName: isKnown || !random.chance(LOST.motherName) ? names.join(' ') : undefined,
  }
}

/** Whoever registers a newborn under the mother knows the order of birth; others write it for twins only, if at all. */
function orderOf(random: Random, { birthOrder }: Child, paper: Paper): number | undefined {
  if (paper === 'mother') return birthOrder ?? 1
  return random.chance(LOST.order) ? undefined : birthOrder
}

function patronymic(random: Random, { father, sex, isKazakh }: Child): string {
  const styles = isKazakh ? (['kazakh', 'kazakh', 'apart', 'russian'] as const) : (['russian'] as const)
  return patronymicOf(father, sex, random.pick(styles))
}

function placeOf(random: Random, child: Child): Pick<Identity, 'region' | 'settlement'> {
  if (random.chance(MOVED)) return { region: `${random.between(1, 20)}` }
  return { region: child.region, settlement: random.chance(LOST.settlement) ? undefined : child.settlement }
}

function other(sex: 'female' | 'male'): 'female' | 'male' {
  return sex === 'female' ? 'male' : 'female'
}

/** The date, or one written wrong: day and month exchanged, one digit, the year; only days that exist. */
function birthDateOf(random: Random, date: LocalDate): LocalDate {
  const [year = '', month = '', day = ''] = date.split('-')
  const chance = random.next()
  if (chance < WRONG.swappedDate) return real(`${year}-${day}-${month}`, date)
  if (chance < WRONG.swappedDate + WRONG.digit) {
    const at = random.pick([6, 8, 9])
    return real(date.slice(0, at) + random.between(0, 9) + date.slice(at + 1), date)
  }
  if (chance > 1 - WRONG.year) return real(`${Number(year) + random.pick([-1, 1])}-${month}-${day}`, date)
  return date
}

function real(text: string, otherwise: LocalDate): LocalDate {
  const parsed = parseLocalDate(text)
  return parsed.ok ? parsed.value : otherwise
}
