import { CHILD, CHILD_PAPERS, openFromWork } from './birth.ts'
import { about, type Desk } from './desk.ts'
import { openPath } from './programme.ts'
import { typedIn } from './typed.ts'

/** The specialist of the department copies the certificate of disability into the record. */
export async function recordDisability(desk: Desk): Promise<void> {
  const { registry: t, ui } = desk.say
  const typed = typedIn(desk.lang)
  await desk.menu('people')
  await desk.search(t('people.name'), CHILD)
  await desk.press(ui('filters.apply'))
  await desk.follow(CHILD)
  await desk.follow(t('disability.title'))
  await desk.pick(t('disability.group'), t('group.child-under-seven'))
  await desk.day(t('disability.from'), '2025-02-03')
  await desk.type(t('disability.issuer'), typed.agency)
  await desk.type(t('field.document'), typed.disability)
  await desk.day(t('field.documentDate'), '2025-02-03')
  await desk.press(t('disability.save'))
}

const ALTERNATIVES = [
  'close-relatives',
  'wider-family',
  'family-in-community',
  'home-help',
  'day-care',
] as const

/** The social worker takes the child on by the papers that the mother has shown. */
async function takeOn(desk: Desk): Promise<void> {
  const { placement: t, registry } = desk.say
  await desk.menu('people')
  await desk.follow(registry('people.take-on'))
  await desk.type(t('take-on.family-name'), CHILD_PAPERS.family)
  await desk.type(t('take-on.given-name'), CHILD_PAPERS.given)
  await desk.day(t('take-on.birth-date'), CHILD_PAPERS.born)
  await desk.pick(t('take-on.sex'), t(`take-on.${CHILD_PAPERS.sex}`))
  await desk.type(t('take-on.iin'), CHILD_PAPERS.iin)
  await desk.press(t('do.take-on'))
}

/** The social worker recognises the need, with the child's own view and what was considered first. */
export async function recogniseNeed(desk: Desk): Promise<void> {
  const { placement: t, ui } = desk.say
  const typed = typedIn(desk.lang)
  await takeOn(desk)
  await openPath(desk)
  await desk.follow(about(t('do.open'), t('need.title')))
  await desk.select(t('field.category'), t('category.1'))
  await desk.tick(t('reason.round-the-clock-care'))
  await desk.type(t('field.assessment'), typed.assessment)
  await desk.type(t('field.document'), typed.assessmentAct)
  await desk.pick(t('view.asked'), ui('form.yes'))
  await desk.type(t('view.how'), typed.finding)
  await desk.type(t('view.help'), typed.finding)
  await desk.type(t('view.said'), typed.said)
  await desk.type(t('view.weight'), typed.interests)
  for (const one of ALTERNATIVES) await desk.type(t(`alternative.${one}`), typed.considered)
  await desk.press(t('do.save'))
}

/** The mother applies from her home. */
export async function apply(desk: Desk): Promise<void> {
  const t = desk.say.placement
  await desk.follow(t('do.apply'))
  await desk.pick(t('field.stay'), t('stay.permanent'))
  await desk.press(t('do.apply'))
}

/** The specialist compares the documents with the originals. */
export async function acceptPackage(desk: Desk): Promise<void> {
  const t = desk.say.placement
  await openFromWork(desk, t('work.submitted'))
  await desk.follow(t('do.check'))
  const originals = { application: 'kept', identity: 'returned', 'medical-card': 'kept' } as const
  for (const [kind, original] of Object.entries(originals)) {
    const paper = kind as keyof typeof originals
    const part = desk.part(t(`document.${paper}`))
    await part.tick(t(`package.compared.${paper}`))
    await part.pick(t(`package.original.${paper}`), t(`original.${original}`))
  }
  await desk.press(t('do.enter'))
}

/** The executive body decides to provide the services. */
export async function decide(desk: Desk): Promise<void> {
  const t = desk.say.placement
  await openFromWork(desk, t('work.entered'))
  await desk.follow(t('do.decide'))
  await desk.pick(t('field.provides'), t('provides.yes'))
  await desk.type(t('field.decision-reason'), typedIn(desk.lang).decision)
  await desk.type(t('field.bestInterests'), typedIn(desk.lang).interests)
  await desk.press(t('do.decide'))
}

/** The specialist sends the notice. */
export async function notify(desk: Desk): Promise<void> {
  const t = desk.say.placement
  await openFromWork(desk, t('work.decided'))
  await desk.press(t('do.notify'))
}

/** The mother confirms that the notice has reached her. */
export async function confirmReceipt(desk: Desk): Promise<void> {
  const t = desk.say.placement
  await desk.follow(t('do.receipt'))
  await desk.press(t('do.receipt'))
}

/** The mother chooses the first organisation with a free place; gives back its id. */
export async function choose(desk: Desk): Promise<string> {
  const t = desk.say.placement
  await desk.follow(t('do.choose'))
  await desk.press(t('do.instead-seen'))
  await desk.page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: t('choose.capacity', { n: 60 }) })
    .getByRole('link')
    .first()
    .click()
  const houseId = desk.idAfter('choose')
  await desk.press(t('do.choose-this'))
  return houseId
}

/** The registrar of the organisation records the arrival. */
export async function recordArrival(desk: Desk, day: string): Promise<void> {
  const t = desk.say.placement
  await openFromWork(desk, t('work.expected'))
  await desk.follow(t('do.arrival'))
  await desk.day(t('field.arrivedOn'), day)
  await desk.type(t('field.iin-of-arrived'), CHILD_PAPERS.iin)
  await desk.press(t('do.arrival'))
}
