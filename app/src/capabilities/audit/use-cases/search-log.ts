import { addMonths, type LocalDate, localize, ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { isRole, ROLES } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, lineField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { searchLog as search } from '../read/log.ts'
import type { AuditSources } from '../sources.ts'
import { ONE_REGISTER } from './show-roots.ts'

const PAGE_SIZE = 50

const line = z.object({
  id: z.uuid(),
  at: z.string(),
  outcome: z.enum(['read', 'refused']),
  code: z.string().nullable(),
  accountId: z.uuid().nullable(),
  name: z.string(),
  role: z.string(),
  roleName: z.string(),
  organisationId: z.uuid().nullable(),
  organisation: z.string().nullable(),
  useCase: z.string(),
  title: z.string(),
  purpose: z.string().nullable(),
  /** Whose files; the officer sees no names and opens no file. */
  personIds: z.array(z.uuid()),
})

const fields = z.object({
  personId: idField.optional(),
  accountId: idField.optional(),
  organisationId: idField.optional(),
  useCase: lineField.optional(),
  outcome: z.enum(['read', 'refused']).optional(),
  from: dateField.optional(),
  to: dateField.optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
})

const days = fields.pick({ from: true, to: true })

/** The order of the days is judged whatever else is wrong, so that all mistakes are said at once. */
const question = fields.refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
  path: ['to'],
  params: { code: 'before-from' },
  when: ({ value }) => days.safeParse(value).success,
})

const output = z.object({
  page: z.number(),
  hasMore: z.boolean(),
  /** The first day that was looked at; null when all of them were. */
  from: z.string().nullable(),
  lines: z.array(line),
})

/** Lines of the log as the officer sees them. */
export type LogLines = z.output<typeof output>

type Row = Awaited<ReturnType<typeof search>>['rows'][number]

function lineOf(act: Act, sources: AuditSources, row: Row, organisations: ReadonlyMap<string, string>) {
  return {
    id: row.id,
    at: row.at.toISOString(),
    outcome: row.outcome === 'read' ? ('read' as const) : ('refused' as const),
    code: row.code,
    accountId: row.account_id,
    name: row.actor_name,
    role: row.actor_role,
    roleName: isRole(row.actor_role) ? localize(ROLES[row.actor_role].name, act.lang) : row.actor_role,
    organisationId: row.organisation_id,
    organisation: organisations.get(row.organisation_id ?? '') ?? null,
    useCase: row.use_case,
    title: sources.wordsOf(row.use_case, act.lang).title,
    purpose: row.purpose,
    personIds: row.person_ids,
  }
}

/** Without a person and a first day the log is searched a month back: all of it is too much for one look. */
function firstDay(
  { personId, from, to }: z.output<typeof question>,
  today: LocalDate,
): LocalDate | undefined {
  return from ?? (personId === undefined ? addMonths(to ?? today, -1) : undefined)
}

/** An action that is gone may still stand in old lines; one that never was is a slip of the pen. */
function isUnknown({ isKnown }: AuditSources, useCase: string | undefined): boolean {
  return useCase !== undefined && !isKnown(useCase)
}

/**
 * The log of readings for the data-protection officer. Every question is written down, and one about a person is a reading
 * of that person's log; the people of the lines found are not noted, or every look would make the next one longer.
 */
export function searchLogOf(sources: AuditSources) {
  return query({
    name: 'audit.search',
    title: {
      kk: 'Қарау журналынан іздеу',
      ru: 'Поиск по журналу просмотров',
      en: 'Search the log of readings',
    },
    basis: [ONE_REGISTER],
    input: question,
    output,
    reads: ({ personId }) => (personId === undefined ? [] : [personId]),
    isAlwaysNoted: true,
    run: async (act, asked) => {
      const { page } = asked
      const from = firstDay(asked, act.today)
      const { rows, hasMore } = await act.asSystem(() =>
        search(act.db, { ...asked, from }, { page, size: PAGE_SIZE }),
      )
      if (rows.length === 0 && isUnknown(sources, asked.useCase)) {
        const unknown = { path: 'useCase', code: 'unknown-use-case' }
        return refuse('platform.invalid-input', { status: 'invalid', fields: [unknown] })
      }
      const ids = new Set(rows.flatMap((row) => row.organisation_id ?? []))
      const organisations = new Map(
        (await listOrganisationsById(act.db, [...ids])).map((one) => [one.id, localize(one.name, act.lang)]),
      )
      const lines = rows.map((row) => lineOf(act, sources, row, organisations))
      return ok({ page, hasMore, from: from ?? null, lines })
    },
  })
}
