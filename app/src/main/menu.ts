import { type Lang, type LocalizedText, localize } from '@tirek/kernel'
import type { Actor } from '#platform/access/actor.ts'
import { FAMILY_ROLES, isRole, ROLES, type Role } from '#platform/access/roles.ts'
import type { NavItem } from '#platform/i18n/view.ts'
import { CAPABILITIES } from './capabilities.ts'

interface MenuLine {
  readonly path: string
  readonly label: LocalizedText
  readonly roles: 'everyone' | 'signed-in' | readonly Role[]
}

function rolesOf(action: string): readonly Role[] {
  return CAPABILITIES.flatMap((capability) => capability.permissions)
    .filter((row) => row.action === action)
    .map((row) => row.role)
}

const everyRole: readonly Role[] = Object.keys(ROLES).filter(isRole)

const LINES: readonly MenuLine[] = [
  {
    path: '/home',
    label: { kk: 'Менің отбасым', ru: 'Моя семья', en: 'My family' },
    roles: ['representative'],
  },
  {
    path: '/home',
    label: { kk: 'Менің істерім', ru: 'Мои дела', en: 'My matters' },
    roles: ['recipient'],
  },
  {
    path: '/home',
    label: { kk: 'Менің жұмысым', ru: 'Моя работа', en: 'My work' },
    roles: rolesOf('path.work').filter((role) => !FAMILY_ROLES.includes(role)),
  },
  {
    path: '/accounts',
    label: { kk: 'Тіркелгілер', ru: 'Учётные записи', en: 'Accounts' },
    roles: rolesOf('access.accounts'),
  },
  {
    path: '/audit',
    label: { kk: 'Қарау журналы', ru: 'Журнал просмотров', en: 'Log of readings' },
    roles: rolesOf('audit.search'),
  },
  {
    path: '/data-rights/breaches',
    label: { kk: 'Бұзылулар', ru: 'Нарушения', en: 'Breaches' },
    roles: rolesOf('data-rights.breaches'),
  },
  { path: '/people', label: { kk: 'Адамдар', ru: 'Люди', en: 'People' }, roles: rolesOf('registry.search') },
  {
    path: '/services',
    label: { kk: 'Қызметтер', ru: 'Услуги', en: 'Services' },
    roles: ['public', ...FAMILY_ROLES, ...rolesOf('services.figures')],
  },
  {
    path: '/staff',
    label: { kk: 'Қызметкерлер', ru: 'Сотрудники', en: 'Staff' },
    roles: ['staff-officer'],
  },
  {
    path: '/find',
    label: { kk: 'Көмек қайда', ru: 'Где помощь', en: 'Where help is' },
    roles: ['public', ...FAMILY_ROLES],
  },
  {
    path: '/benefits',
    label: { kk: 'Жеңілдіктер', ru: 'Льготы', en: 'Benefits' },
    roles: ['public', ...FAMILY_ROLES],
  },
  {
    path: '/regions',
    label: { kk: 'Өңірлер', ru: 'Регионы', en: 'Regions' },
    roles: everyRole.filter((role) => !FAMILY_ROLES.includes(role)),
  },
  { path: '/statistics', label: { kk: 'Статистика', ru: 'Статистика', en: 'Statistics' }, roles: 'everyone' },
]

function isFor(line: MenuLine, actor: Actor): boolean {
  if (line.roles === 'everyone') return true
  if (line.roles === 'signed-in') return actor.role !== 'public'
  return line.roles.includes(actor.role)
}

/** The main menu of an actor: at most five items, each opening for the roles that may use it. */
export function menuFor(actor: Actor, lang: Lang): readonly NavItem[] {
  return LINES.filter((line) => isFor(line, actor)).map(({ path, label }) => ({
    path,
    label: localize(label, lang),
  }))
}
