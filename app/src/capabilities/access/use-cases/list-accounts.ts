import { localize, ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { isRole, ROLES } from '#platform/access/roles.ts'
import { lineField } from '#platform/use-case/fields.ts'
import { query } from '#platform/use-case/use-case.ts'
import { searchStaff } from '../read/staff.ts'

const MOST = 50

const output = z.object({
  accounts: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      role: z.string(),
      roleName: z.string(),
      organisation: z.string().nullable(),
    }),
  ),
})

/** Open accounts of staff as shown. */
export type Accounts = z.output<typeof output>

/** Open accounts of staff by a part of the name: for those who open and close them. */
export const listAccounts = query({
  name: 'access.accounts',
  title: { kk: 'Қызметкерлердің тіркелгілері', ru: 'Учётные записи сотрудников', en: 'Accounts of staff' },
  basis: [cite('order-263', 'p-7')],
  input: z.object({ name: lineField.optional() }),
  output,
  run: async (act, { name = '' }) => {
    const found = await searchStaff(act.db, name, MOST)
    return ok({
      accounts: found.map(({ id, name: of, role, organisation }) => ({
        id,
        name: of,
        role,
        roleName: isRole(role) ? localize(ROLES[role].name, act.lang) : role,
        organisation: organisation?.[act.lang] ?? null,
      })),
    })
  },
})
