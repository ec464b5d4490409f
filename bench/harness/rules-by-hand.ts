import { addMonths, dayNumber, type LocalDate } from '@tirek/kernel'
import { BITS, codeOf, type FactId, NO_BIRTH_DAY, type Sweep } from '@tirek/law'

/** The twelve answers that a programmer wrote out by hand, for comparison with the compiled ones. */
export const BY_HAND = [
  'raising-allowance',
  'correction',
  'schooling',
  'examination',
  'aids-by-indication',
  'aids-by-programme',
  'sanatorium',
  'abilitation',
  'business-trip',
  'dismissal-staff-cut',
  'presence-at-examination',
  'true-information',
] as const

const { yes: YES, no: NO, unknown: UNKNOWN } = BITS

/** Not known, no, yes, by the code of a yes or no. */
const SAID = new Uint8Array([UNKNOWN, NO, YES])

function young(born: number, limit: number): number {
  if (born === NO_BIRTH_DAY) return UNKNOWN
  return born > limit ? YES : NO
}

function among(code: number, one: number, two: number): number {
  if (code === 0) return UNKNOWN
  return code === one || code === two ? YES : NO
}

function except(code: number, one: number, two: number): number {
  if (code === 0) return UNKNOWN
  return code === one || code === two ? NO : YES
}

/** The columns that these rules read. */
function columnsOf({ facts }: Sweep) {
  const column = (fact: FactId) => facts.get(fact) ?? new Uint8Array()
  return {
    ...{ status: column('status'), asker: column('asker'), residence: column('residence') },
    ...{ permanent: column('permanent'), treaty: column('treaty'), noticed: column('noticed') },
    ...{ conclusion: column('conclusion'), need: column('medical-need') },
    ...{ aids: column('programme-aids'), sanatorium: column('programme-sanatorium') },
    ...{ congenital: column('congenital'), employed: column('employed'), lone: column('lone') },
  }
}

type Columns = ReturnType<typeof columnsOf>
type Answers = readonly Uint8Array[]

const CHILD = codeOf('status', 'child')
const SINCE = codeOf('status', 'since-childhood')
const [SELF, OTHER] = [codeOf('asker', 'self'), codeOf('asker', 'other')] as const
const [CITIZEN, KANDAS] = [codeOf('residence', 'citizen'), codeOf('residence', 'kandas')] as const

const said = (column: Uint8Array, i: number) => SAID[column[i] as number] as number

function write(out: Answers, k: number, i: number, value: number): void {
  const column = out[k] as Uint8Array
  column[i] = value
}

function judge(of: Columns, i: number, ages: { minor: number; small: number }, out: Answers): void {
  const { minor, small } = ages
  const status = of.status[i] as number
  const asker = of.asker[i] as number
  const from = of.residence[i] as number
  const isChild = among(status, CHILD, CHILD)
  const isAny = among(status, CHILD, SINCE)
  const represents = except(asker, SELF, OTHER)
  const concluded = said(of.conclusion, i)
  const noticed = said(of.noticed, i) | concluded | isAny
  const ours = among(from, CITIZEN, KANDAS) & said(of.permanent, i)
  const foreign = except(from, CITIZEN, KANDAS) & said(of.treaty, i)
  const works = said(of.employed, i)
  write(out, 0, i, isChild & minor & represents & (ours | foreign))
  write(out, 1, i, minor & concluded)
  write(out, 2, i, minor & concluded)
  write(out, 3, i, minor & noticed)
  write(out, 4, i, minor & said(of.need, i))
  write(out, 5, i, isAny & said(of.aids, i))
  write(out, 6, i, isAny & said(of.sanatorium, i))
  write(out, 7, i, small & said(of.congenital, i))
  write(out, 8, i, works & represents & isChild & minor)
  write(out, 9, i, works & represents & said(of.lone, i) & isChild & minor)
  write(out, 10, i, represents & minor)
  write(out, 11, i, represents & minor)
}

/** A loop over the columns as one would write it for these twelve rules alone; `out` gets a byte a child for each. */
export function sweepByHand(sweep: Sweep, on: LocalDate, out: Answers): void {
  const { birthDay } = sweep
  const of = columnsOf(sweep)
  const bornAfter = (years: number) => dayNumber(addMonths(on, -12 * years))
  const [eighteen, three] = [bornAfter(18), bornAfter(3)]
  for (let i = 0; i < birthDay.length; i += 1) {
    const born = birthDay[i] as number
    judge(of, i, { minor: young(born, eighteen), small: young(born, three) }, out)
  }
}
