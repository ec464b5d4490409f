import type { Lang } from '@tirek/kernel'
import type { Actor } from '#platform/access/actor.ts'
import type { NavItem } from '#platform/i18n/view.ts'

/** The main menu of an actor. */
export function menuFor(_actor: Actor, _lang: Lang): readonly NavItem[] {
  return []
}
