import type { Lang } from '@tirek/kernel'
import type { z } from 'zod'
import { isFamily, type Role } from '#platform/access/roles.ts'
import type { FormInput } from '#platform/http/page.ts'
import { HiddenField } from '#platform/ui/form/form.tsx'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { move } from '../../domain/move.ts'
import { EVENTS } from '../../domain/transitions/transition.ts'
import { refused } from '../../use-cases/answers.ts'
import { showStay } from '../../use-cases/show-stay.ts'
import { roleOf } from '../../use-cases/standing.ts'
import { ChildViewFields } from '../person-fields.tsx'
import { paths } from '../placement.paths.ts'
import { formsOf } from '../step-form.tsx'
import { messages } from './messages.ts'

/** A stay as its pages show it. */
export type ShownStay = z.output<(typeof showStay)['output']>

/** The words of the stay in one language. */
export type StayWords = ReturnType<typeof messages.for>

/** What the parts of a form know of a stay. */
export type StayProps = { readonly shown: ShownStay; readonly t: StayWords; readonly lang: Lang }

/** What is said of the wish to leave: the family is spoken to, staff are told what is theirs to do. */
export function wishLeadOf({ isRepresented }: ShownStay, role: Role) {
  if (!isFamily({ role })) return 'wish.lead-staff'
  return isRepresented ? 'wish.lead-child' : 'wish.lead'
}

/** One step of a stay. */
export const stayForm = formsOf({
  show: (ask, requestId) => ask(showStay, { requestId }) as Promise<ShownStay>,
  words: messages,
  home: paths.stay,
  cites: 2,
  inTheWay: (shown, step, actor) => {
    const event = EVENTS.find((one) => one === step)
    if (event === undefined || shown.moves.includes(event)) return undefined
    const open = new Set(shown.steps.filter((one) => one.status === 'in-force').map((one) => one.step))
    const moved = move(shown.state, event, roleOf({ actor }), open)
    return moved.ok ? undefined : refused(moved.error).error
  },
})

/** Where a representative decides, the view of the child is asked for even when nothing of it was filled in. */
export function withView({ asksView, ...form }: FormInput): FormInput {
  return asksView === undefined ? form : { ...form, childView: form['childView'] ?? {} }
}

/** The interests and the view of whoever goes, where a representative decides (CRPD 7). */
export function GoingFields({ shown, t }: Omit<StayProps, 'lang'>) {
  if (!shown.isRepresented) return null
  return (
    <>
      <HiddenField name="asksView" value="yes" />
      <TextArea name="bestInterests" label={t('field.bestInterests')} />
      <ChildViewFields />
    </>
  )
}
