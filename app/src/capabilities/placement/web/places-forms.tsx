import { action, page, RefusedError } from '#platform/http/page.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { prefilled } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { notFound } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/citations.ts'
import { ROOMS, STAYS } from '../domain/wants.ts'
import { describePlaces, returnToService, takeOutOfService } from '../use-cases/keep-places.ts'
import { showCalendar } from '../use-cases/show-calendar.ts'
import { showQueue } from '../use-cases/show-queue.ts'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { rolesOf } from './roles.ts'
import { nameOf } from './words.tsx'

const CATEGORIES = ['1', '2', '3', '4', '5'] as const

/** A free place is out for some days, with the reason; a place that somebody holds cannot be. */
export const placeOutPage = page({
  path: paths.placeOut(),
  roles: rolesOf('placement.take-out-of-service'),
  render: async ({ ask, form, lang }) => {
    const queue = await ask(showQueue, {})
    const t = messages.for(lang)
    const body = (
      <>
        <Step
          title={t('place-out.title')}
          caption={nameOf(lang, queue.organisationName)}
          lead={t('place-out.lead')}
          back={paths.calendar()}
        />
        <p>
          <Cite of={ACTS.placesReading} />
        </p>
        <Form state={form} words={messages}>
          <TextField name="place" label={t('places.number')} width="s" inputMode="numeric" />
          <DateField name="fromOn" label={t('field.fromOn')} />
          <DateField name="toOn" label={t('field.toOn')} />
          <TextArea name="reason" label={t('field.reason')} />
          <TextField name="document" label={t('field.document')} />
          <Submit>{t('do.save')}</Submit>
        </Form>
      </>
    )
    return { title: t('place-out.title'), body }
  },
})

export const placeOutAction = action({
  path: paths.placeOut(),
  command: takeOutOfService,
  page: placeOutPage,
  done: () => paths.calendar(),
})

/** Whom places take; whoever lives there already must fit. */
export const describePage = page({
  path: paths.describePlaces(),
  roles: rolesOf('placement.describe-places'),
  render: async ({ ask, form, lang }) => {
    const queue = await ask(showQueue, {})
    const t = messages.for(lang)
    const body = (
      <>
        <Step
          title={t('describe.title')}
          caption={nameOf(lang, queue.organisationName)}
          lead={t('describe.lead')}
          back={paths.calendar()}
        />
        <p>
          <Cite of={ACTS.placesReading} />
        </p>
        <Form state={prefilled(form, { room: 'any', stay: 'permanent' })} words={messages}>
          <TextField name="firstPlace" label={t('field.firstPlace')} width="s" inputMode="numeric" />
          <TextField name="lastPlace" label={t('field.lastPlace')} width="s" inputMode="numeric" />
          <SelectField
            name="profile"
            label={t('field.profile')}
            empty={t('places.any-profile')}
            options={CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
          />
          <RadioField
            name="room"
            label={t('field.room')}
            options={ROOMS.map((value) => ({ value, label: t(`room.${value}`) }))}
          />
          <RadioField
            name="stay"
            label={t('field.stay')}
            options={STAYS.map((value) => ({ value, label: t(`stay.${value}`) }))}
          />
          <TextField name="document" label={t('field.document')} />
          <Submit>{t('do.save')}</Submit>
        </Form>
      </>
    )
    return { title: t('describe.title'), body }
  },
})

export const describeAction = action({
  path: paths.describePlaces(),
  command: describePlaces,
  page: describePage,
  done: () => paths.calendar(),
})

/** The place is fit again before its last day out of service. */
export const placeBackPage = page({
  path: paths.placeBack(':outageId'),
  roles: rolesOf('placement.return-to-service'),
  render: async ({ ask, form, lang, params }) => {
    const { places } = await ask(showCalendar, {})
    const place = places.find(({ outages }) =>
      outages.some(({ outageId }) => outageId === params['outageId']),
    )
    if (place === undefined) throw new RefusedError(notFound('outage').error)
    const t = messages.for(lang)
    const body = (
      <>
        <Step
          title={t('place-back.title')}
          caption={`${t('places.number')}: ${place.number}`}
          lead={t('place-back.lead')}
          back={paths.calendar()}
        />
        <Form state={form} words={messages}>
          <Submit>{t('do.place-back')}</Submit>
        </Form>
      </>
    )
    return { title: t('place-back.title'), body }
  },
})

export const placeBackAction = action({
  path: paths.placeBack(':outageId'),
  command: returnToService,
  page: placeBackPage,
  input: (_form, { params }) => ({ outageId: params['outageId'] }),
  done: () => paths.calendar(),
})
