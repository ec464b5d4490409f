import { isAfter, isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import { mayEnterRiskGroup } from '@tirek/law'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/citations.ts'
import { isOfHearing } from '../domain/hearing.ts'
import { fitsAge, type Instrument, instrumentKey, isInstrumentInForce } from '../domain/instrument.ts'

/** What is filed, as far as it must be checked. */
export interface FiledScreening {
  readonly instrumentId: string
  readonly instrumentVersion: string
  readonly examinedOn: LocalDate
  readonly birthDate: LocalDate
  /** From which day the ages of an instrument are counted; that of birth by default. */
  readonly ageStartOf?: (instrumentId: string) => LocalDate
}

function checkDay(act: Act, { examinedOn, birthDate }: FiledScreening): Result<void, Refusal> {
  const wrong = (code: string, field: string) =>
    refuse(code, { status: 'invalid', fields: [{ path: 'examinedOn', code: field }] })
  if (isAfter(examinedOn, act.today)) return wrong('screening.examined-in-future', 'future-date')
  if (isBefore(examinedOn, birthDate)) return wrong('screening.examined-before-birth', 'before-birth')
  return ok(undefined)
}

/** Screening looks for the risk group; a child who can no longer stand in it is not screened (LAW-1-9). */
function checkRiskAge(act: Act, { birthDate }: FiledScreening): Result<void, Refusal> {
  const decision = mayEnterRiskGroup(birthDate, act.today)
  if (decision.kind !== 'refused') return ok(undefined)
  return refuse('screening.over-risk-age', {
    cite: [...decision.reasons.map((reason) => reason.cite), ACTS.screening],
  })
}

/** What the form of a screening files: every instrument but the stages of hearing, which have their own (DEC-68). */
function checkForm({ instrumentId }: FiledScreening): Result<void, Refusal> {
  if (!isOfHearing(instrumentId)) return ok(undefined)
  return refuse('screening.hearing-form-needed', {
    status: 'invalid',
    cite: [ACTS.twoStages],
    fields: [{ path: 'instrumentId', code: 'hearing-form-needed' }],
  })
}

/** The instrument that was named: it exists in that version, is in force on the day and fits the age (LAW-1-20). */
function checkInstrument(
  instruments: readonly Instrument[],
  filed: FiledScreening,
): Result<Instrument, Refusal> {
  const { instrumentId, instrumentVersion, examinedOn, birthDate, ageStartOf = () => birthDate } = filed
  const fits = (one: Instrument) => fitsAge(one, ageStartOf(one.id), examinedOn)
  const found = instruments.find((one) => one.id === instrumentId && one.version === instrumentVersion)
  if (found === undefined)
    return refuse('screening.instrument-unknown', {
      status: 'invalid',
      cite: [ACTS.screening],
      fields: [{ path: 'instrumentId', code: 'unknown-instrument' }],
    })
  if (!isInstrumentInForce(found, examinedOn))
    return refuse('screening.instrument-not-in-force', {
      status: 'state',
      cite: [ACTS.procedure],
      fields: [{ path: 'instrumentId', code: 'version-not-in-force' }],
    })
  if (fits(found)) return ok(found)

  const suitable = instruments
    .filter((one) => !isOfHearing(one.id) && isInstrumentInForce(one, examinedOn) && fits(one))
    .map(instrumentKey)
  return refuse('screening.outside-age', {
    status: 'state',
    cite: [ACTS.procedure],
    facts: { suitable },
    fields: [{ path: 'instrumentId', code: 'outside-age' }],
  })
}

/** Checks the day, the age, the form and the instrument of a screening, in this order. */
export function checkScreening(
  act: Act,
  instruments: readonly Instrument[],
  filed: FiledScreening,
): Result<Instrument, Refusal> {
  const day = checkDay(act, filed)
  if (!day.ok) return day
  const age = checkRiskAge(act, filed)
  if (!age.ok) return age
  const form = checkForm(filed)
  return form.ok ? checkInstrument(instruments, filed) : form
}
