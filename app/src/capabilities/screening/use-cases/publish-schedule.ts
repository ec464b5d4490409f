import { isAfter, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act, OutboxMessage } from '#platform/use-case/act.ts'
import { dateField, lineField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { LINE_KINDS } from '../domain/schedule.ts'
import { listInstruments } from '../read/instruments.ts'
import { nextChildren } from '../read/programme.ts'
import { listSchedules } from '../read/schedules.ts'
import { insertSchedule } from '../store/schedules.ts'
import { keepLedger } from './keep-ledger.ts'

const lineInput = z.object({
  line: z.string().regex(/^[a-z0-9-]{1,40}$/),
  instrumentId: lineField,
  kind: z.enum(LINE_KINDS),
  fromMonths: z.number().int().min(0).max(36),
  byMonths: z.number().int().min(0).max(36),
  untilMonths: z.number().int().min(0).max(36),
  byCorrectedAge: z.boolean(),
  afterLine: z.string().optional(),
})
type LineInput = z.output<typeof lineInput>

const wrong = (path: string, code: string) =>
  refuse('screening.schedule-line', { status: 'invalid', cite: [ACTS.procedure], fields: [{ path, code }] })

interface Checked {
  readonly known: ReadonlySet<string>
  readonly names: readonly string[]
}

function mistakeOf(
  one: LineInput,
  index: number,
  { known, names }: Checked,
): readonly [string, string] | undefined {
  if (!known.has(one.instrumentId)) return ['instrumentId', 'unknown-instrument']
  if (names.indexOf(one.line) !== index) return ['line', 'line-twice']
  if (one.fromMonths > one.byMonths || one.byMonths > one.untilMonths) return ['byMonths', 'ages-order']
  if (one.afterLine !== undefined && !names.includes(one.afterLine)) return ['afterLine', 'line-unknown']
  return undefined
}

function checkLines(lines: readonly LineInput[], known: ReadonlySet<string>): Result<void, Refusal> {
  const names = lines.map((one) => one.line)
  for (const [index, one] of lines.entries()) {
    const mistake = mistakeOf(one, index, { known, names })
    if (mistake !== undefined) return wrong(`lines.${index}.${mistake[0]}`, mistake[1])
  }
  return ok(undefined)
}

/** The message by which the worker draws the ledgers anew after a new edition, some children at a time. */
export const REDRAW = 'screening.redraw'

/** Draws the next ledgers anew and asks for the ones after them. */
export async function redraw(act: Act, after: string | undefined): Promise<void> {
  const ids = await nextChildren(act.db, after)
  await keepLedger(act, ids)
  const last = ids.at(-1)
  if (last !== undefined) await act.send(redrawFrom(last))
}

/** The region of an outbox message that belongs to the whole country. */
const COUNTRY = '000000000'

const redrawFrom = (after: string | undefined): OutboxMessage => ({
  kind: REDRAW,
  region: COUNTRY,
  payload: after === undefined ? {} : { after },
})

/** Publishes an edition of the procedure: which screening in which window of age, by which organisations (LAW-5-1). */
export const publishSchedule = command({
  name: 'screening.publish-schedule',
  title: {
    kk: 'Скрининг кестесін жариялау',
    ru: 'Опубликовать график скрининга',
    en: 'Publish the schedule of screening',
  },
  basis: [ACTS.procedure],
  input: z.object({
    edition: z.string().regex(/^[0-9A-Za-z.-]{1,20}$/),
    validFrom: dateField,
    document: lineField,
    lines: z.array(lineInput).min(1).max(60),
  }),
  output: z.object({ edition: z.string() }),
  run: async (act, given) => {
    const editions = await listSchedules(act.db)
    const last = editions.at(-1)
    // What was asked of children yesterday is not changed today: an edition begins on a day to come.
    if (!isAfter(given.validFrom, act.today) || (last && !isAfter(given.validFrom, last.validFrom)))
      return refuse('screening.schedule-day', {
        status: 'invalid',
        cite: [ACTS.procedure],
        fields: [{ path: 'validFrom', code: 'day-to-come' }],
      })
    if (editions.some((one) => one.edition === given.edition))
      return refuse('screening.edition-used', {
        status: 'invalid',
        fields: [{ path: 'edition', code: 'edition-used' }],
      })
    const known = new Set((await listInstruments(act.db)).map((one) => one.id))
    const checked = checkLines(given.lines, known)
    if (!checked.ok) return checked
    await insertSchedule(act, given)
    await act.send(redrawFrom(undefined))
    return ok({ edition: given.edition })
  },
})

const lineShape = z.object({
  line: z.string(),
  instrumentId: z.string(),
  instrumentName: wordsShape.nullable(),
  kind: z.enum(LINE_KINDS),
  fromMonths: z.number(),
  byMonths: z.number(),
  untilMonths: z.number(),
  byCorrectedAge: z.boolean(),
  afterLine: z.string().nullable(),
})

/** The schedule of screening in every edition, open to all. */
export const showSchedule = query({
  name: 'screening.schedule',
  title: { kk: 'Скрининг кестесі', ru: 'График скрининга', en: 'Schedule of screening' },
  basis: [ACTS.procedure],
  input: z.object({}),
  output: z.object({
    editions: z.array(
      z.object({
        edition: z.string(),
        validFrom: z.string(),
        mark: z.enum(['example', 'procedure']),
        document: z.string().nullable(),
        lines: z.array(lineShape),
      }),
    ),
  }),
  run: async (act) => {
    const instruments = await listInstruments(act.db)
    const editions = await listSchedules(act.db)
    return ok({
      editions: editions.toReversed().map((one) => ({
        edition: one.edition,
        validFrom: one.validFrom,
        mark: one.mark,
        document: one.document ?? null,
        lines: one.lines.map((line) => {
          const name = instruments.findLast((each) => each.id === line.instrumentId)?.name
          return {
            ...line,
            afterLine: line.afterLine ?? null,
            instrumentName: name === undefined ? null : { ...name },
          }
        }),
      })),
    })
  },
})
