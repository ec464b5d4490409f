import type { Role } from '#platform/access/roles.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Actions, Columns } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import type { Beside } from './family-part.tsx'
import { FoldedFile } from './file-part.tsx'
import { HeadPart, LookUpsPart, PackagePart } from './file-parts.tsx'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { DecisionPart, NeedPart, PlacePart } from './request-parts.tsx'
import { mayDo } from './roles.ts'
import { isFormer, StayPart } from './stay-part.tsx'

/** A request as its page shows it. */
export type View = {
  readonly shown: ShownRequest
  readonly role: Role
  readonly form: FormState
  /** Of a family alone. */
  readonly beside: Beside | undefined
  /** The part of the file that was asked for. */
  readonly part?: string | undefined
  /** The entry in the queue has just been given up. */
  readonly hasLeftQueue?: boolean
}

function LookUpActions({ view }: { view: View }) {
  const t = useT(messages)
  const { shown, role, form } = view
  const isWaiting = shown.lookUps.some((one) => one.state === 'waiting')
  if (!(isWaiting || shown.mayAskAgain) || !mayDo(role, 'placement.retry-look-ups')) return null
  return (
    <Actions>
      <Form state={form} action={paths.step(shown.requestId, 'retry')} id="do-retry" hasSummary={false}>
        <Submit tone="quiet">{t('do.retry')}</Submit>
      </Form>
      {isWaiting && mayDo(role, 'placement.substitute-look-up') && (
        <ButtonLink href={paths.step(shown.requestId, 'substitute')} quiet>
          {t('do.substitute')}
        </ButtonLink>
      )}
    </Actions>
  )
}

/** The file behind the request. What a family has to know of its place and its stay stands open before the rest. */
export function RequestFile({ view }: { view: View }) {
  const { shown, role, beside, part } = view
  if (beside === undefined) return <WorkingFile view={view} />
  return (
    <>
      <PlacePart shown={shown} />
      <StayPart shown={shown} role={role} />
      <StayLink view={view} />
      <FoldedFile.Provider value={{ open: part }}>
        <div>
          <DecisionPart shown={shown} role={role} />
          <HeadPart shown={shown} />
          <NeedPart shown={shown} />
          <PackagePart shown={shown} />
          <LookUpsPart shown={shown} actions={<LookUpActions view={view} />} isOfStaff={false} />
        </div>
      </FoldedFile.Provider>
    </>
  )
}

function StayLink({ view: { shown, role } }: { view: View }) {
  const t = useT(messages)
  if (shown.stay === null || isFormer(shown, role) || !mayDo(role, 'placement.stay')) return null
  return (
    <p>
      <Link href={paths.stay(shown.requestId)}>{t('do.stay')}</Link>
    </p>
  )
}

function WorkingFile({ view }: { view: View }) {
  const t = useT(messages)
  const { shown, role } = view
  return (
    <Columns
      aside={
        <>
          <PackagePart shown={shown} />
          <LookUpsPart shown={shown} actions={<LookUpActions view={view} />} isOfStaff />
        </>
      }
    >
      <HeadPart shown={shown} />
      <PlacePart shown={shown} />
      {shown.decision?.referralNumber != null && (
        <p>
          <Link href={paths.referral(shown.requestId)}>{t('do.referral')}</Link>
        </p>
      )}
      <DecisionPart shown={shown} role={role} />
      <NeedPart shown={shown} />
      <StayPart shown={shown} role={role} />
      <StayLink view={view} />
    </Columns>
  )
}
