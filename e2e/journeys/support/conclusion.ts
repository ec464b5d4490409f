import { localize } from '@tirek/kernel'
import { ORGANISATION_KINDS } from '../../../app/src/capabilities/network/index.ts'
import { MOTHER, openFromWork } from './birth.ts'
import { SESSION_DAY } from './consultation.ts'
import type { Desk } from './desk.ts'
import { typedIn } from './typed.ts'

type Part = (desk: Desk) => Promise<void>

const defects: Part = async (desk) => {
  const t = desk.say.consultation
  const typed = typedIn(desk.lang)
  const first = desk.part(t('defect.number', { number: 1 }))
  await first.type(t('defect.description'), typed.disorder)
  await first.pick(t('defect.nature'), t('nature.mental'))
  await first.select(t('defect.kind'), t('mental.brain-damage-consequences'))
  await first.pick(t('defect.permanence'), t('permanence.permanent'))
  await first.select(t('defect.cause'), t('cause.congenital'))
  await first.day(t('defect.noticed'), '2022-01-12')
  await desk.type(t('defect.life-restriction'), typed.finding)
}

const needs: Part = async (desk) => {
  const t = desk.say.consultation
  const first = desk.part(t('need.number', { number: 1 }))
  await first.select(t('need.area'), t('area.cognition'))
  await first.type(t('need.description'), typedIn(desk.lang).need)
}

const programmes: Part = async (desk) => {
  const t = desk.say.consultation
  const first = desk.part(t('programme.number', { number: 1 }))
  await first.type(t('programme.name'), typedIn(desk.lang).programme)
  await first.select(t('programme.level'), t('level.early-development'))
  await first.select(t('programme.variant'), t('variant.individual'))
  await first.type(t('programme.reasons'), typedIn(desk.lang).finding)
}

const HEADINGS_NOT_NEEDED = ['curricula', 'means', 'environment', 'accompaniment', 'services'] as const

const conditions: Part = async (desk) => {
  const t = desk.say.consultation
  const methods = desk.part(t('heading.methods'))
  await methods.type(t('condition.description'), typedIn(desk.lang).condition)
  await methods.select(t('condition.programme'), typedIn(desk.lang).programme)
  for (const heading of HEADINGS_NOT_NEEDED) await desk.tick(t(`heading.${heading}`))
}

const correction: Part = async (desk) => {
  const t = desk.say.consultation
  await desk.tick(t('correction.pedagogical'))
  await desk.type(t('correction.content'), typedIn(desk.lang).correction)
}

const directions =
  (found: (roomId: string) => void): Part =>
  async (desk) => {
    const t = desk.say.consultation
    const typed = typedIn(desk.lang)
    const first = desk.part(t('direction.number', { number: 1 }))
    await first.select(t('direction.sector'), t('sector.education'))
    await first.type(t('direction.service'), typed.service)
    await first.type(t('direction.purpose'), typed.purpose)
    found(
      await first.select(
        t('direction.recipient'),
        new RegExp(localize(ORGANISATION_KINDS['correction-room'].name, desk.lang), 'i'),
      ),
    )
  }

const view: Part = async (desk) => {
  const t = desk.say.consultation
  await desk.type(t('view.best-interests'), typedIn(desk.lang).interests)
  await desk.pick(t('view.heard'), t('view.heard-no'))
  await desk.type(t('view.reason'), typedIn(desk.lang).tooYoung)
}

const information: Part = async (desk) => {
  const t = desk.say.consultation
  await desk.type(t('information.to'), MOTHER)
  await desk.day(t('information.on'), SESSION_DAY)
  await desk.type(t('information.content'), typedIn(desk.lang).summary)
}

/** The head writes the conclusion part by part; gives back the organisation that it directs to. */
export async function draftConclusion(desk: Desk): Promise<string> {
  const t = desk.say.consultation
  let roomId = ''
  await openFromWork(desk, t('work.in-session'))
  await desk.follow(t('draft.title'))
  const remember = (id: string) => {
    roomId = id
  }
  const parts = {
    defects,
    needs,
    programmes,
    conditions,
    correction,
    directions: directions(remember),
    view,
    information,
  }
  for (const [part, write] of Object.entries(parts)) {
    await desk.follow(t(`part.${part as keyof typeof parts}`))
    await write(desk)
    await desk.press(t('part.save'))
  }
  return roomId
}
