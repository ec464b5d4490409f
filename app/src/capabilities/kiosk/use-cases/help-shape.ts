import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/citations.ts'
import { ASKED, HELP_STATES, HELPED_WITH } from '../domain/help.ts'
import type { Help } from '../read/helps.ts'

/** One help as shown to the person and to the organisation. */
export const helpShape = z.object({
  id: z.uuid(),
  terminal: z.string(),
  terminalId: z.uuid(),
  person: z.string(),
  state: z.enum(HELP_STATES),
  askedHow: z.enum(ASKED),
  askedAt: z.iso.datetime(),
  helper: z.string().nullable(),
  helperRole: z.string().nullable(),
  begunAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  helpedWith: z.array(z.enum(HELPED_WITH)),
  words: z.string().nullable(),
})

export type ShownHelp = z.output<typeof helpShape>

/** The help without what only the system needs. */
export function shownHelp(help: Help): ShownHelp {
  return {
    id: help.id,
    terminal: help.terminal,
    terminalId: help.terminalId,
    person: help.person,
    state: help.state,
    askedHow: ASKED.find((how) => how === help.askedHow) ?? 'button',
    askedAt: help.askedAt.toISOString(),
    helper: help.helper ?? null,
    helperRole: help.helperRole ?? null,
    begunAt: help.begunAt?.toISOString() ?? null,
    closedAt: help.closedAt?.toISOString() ?? null,
    helpedWith: HELPED_WITH.filter((one) => help.helpedWith.includes(one)),
    words: help.words ?? null,
  }
}

/** Writes into the history of whoever is helped what happened with the help. */
export async function recordHelp(
  act: Act,
  { id, region, personId }: Pick<Help, 'id' | 'region' | 'personId'>,
  name: string,
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await act.record({
    name: `kiosk.${name}`,
    region,
    ...(personId === undefined ? {} : { personId }),
    subject: { kind: 'kiosk-help', id },
    data,
    cite: [ACTS.sector, ACTS.ownAct],
  })
}
