import { addDays, type LocalDate, minDate } from '@tirek/kernel'
import type { DemoChild, StepKind } from '../../types.ts'
import type { LoadContext } from '../context.ts'
import { drawCause } from '../people/status-rows.ts'

/** What is established once in a file and then said the same in every paper of it. */
export interface FileFacts {
  readonly cause: ReturnType<typeof drawCause>
  /** First notice of the defect: never after the papers that name it. */
  readonly noticedOn: LocalDate | undefined
  readonly medicalDocument:
    | { readonly issuer: string; readonly number: string; readonly date: LocalDate }
    | undefined
  readonly session: {
    readonly id: string
    readonly time: string
    /** A room: the same words in Kazakh and in Russian. */
    readonly place: string
  }
}

const DOCUMENT_DAYS = 7

/** Draws the facts of a file. */
export function drawFacts(
  context: LoadContext,
  child: DemoChild,
  days: ReadonlyMap<StepKind, LocalDate>,
  clinic: string,
): FileFacts {
  const { random } = context
  const examined = days.get('examined')
  const born = addDays(child.person.birthDate, 1)
  return {
    cause: drawCause(context),
    noticedOn: firstOf(child.disability?.since, days.get('referred'), examined),
    medicalDocument: examined && {
      issuer: clinic,
      number: String(random.between(1_000, 9_999)),
      date: examined > addDays(born, DOCUMENT_DAYS) ? addDays(examined, -DOCUMENT_DAYS) : born,
    },
    session: {
      id: context.nextId(),
      time: `${String(random.between(9, 16)).padStart(2, '0')}:00`,
      place: `Кабинет № ${random.between(1, 40)}`,
    },
  }
}

function firstOf(...days: readonly (LocalDate | undefined)[]): LocalDate | undefined {
  return days
    .filter((day) => day !== undefined)
    .reduce<LocalDate | undefined>(
      (first, day) => (first === undefined ? day : minDate(first, day)),
      undefined,
    )
}
