import { createHmac } from 'node:crypto'
import { dayNumber, type LocalDate, REGIONS } from '@tirek/kernel'
import { workingCalendar } from '@tirek/law'
import pg from 'pg'
import type { MasterKey } from '#platform/vault/master-key.ts'
import { demoNation, type RegionClose } from '../generate.ts'
import { createIds } from '../ids.ts'
import { HOME, namedPeople } from '../named/families.ts'
import { createRandom } from '../random.ts'
import type { DemoBatch } from '../types.ts'
import { addAccounts, namedMembers } from './account-rows.ts'
import { addAids } from './aids/add-aids.ts'
import { openBulk } from './bulk.ts'
import { addAdultCase, addChildCase, type Counters } from './case-rows.ts'
import { addChannels } from './channels/add-channels.ts'
import { addComplaints, passSerials } from './complaints/add-complaints.ts'
import { addCalendar } from './consultation/calendar-rows.ts'
import { type LoadContext, openDayBook, openFolding } from './context.ts'
import { addCorrections } from './correction-rows.ts'
import { addEmergencies } from './exceptional-access-rows.ts'
import { addFamilySupport } from './family-support/add-family-support.ts'
import { addHomeHelp } from './family-support/add-home-help.ts'
import { addField } from './field-rows.ts'
import { addHandOver } from './hand-over/add-hand-over.ts'
import { addKiosk } from './kiosk/add-kiosk.ts'
import { addLibrary } from './library/add-library.ts'
import { addLikelyPairs } from './likely-pairs.ts'
import { createNumbers } from './numbers.ts'
import { openGates } from './open-gates.ts'
import { readOrganisations } from './organisations.ts'
import { addAdult } from './people/adult-rows.ts'
import { addHousehold } from './people/household-rows.ts'
import { type OpenPlaces, openPlaces } from './placement/places.ts'
import { addProvision } from './provision/add-provision.ts'
import { addQuestions, passQuestionSerial } from './questions/add-questions.ts'
import { addInspections } from './registers/add-inspections.ts'
import { addMedical } from './registers/add-medical.ts'
import { addNorms } from './registers/add-norms.ts'
import { addQuestionnaires } from './registers/add-questionnaires.ts'
import { releaseMemory } from './release-memory.ts'
import { readInstruments } from './screening/instruments.ts'
import { readSchedules } from './screening/schedules.ts'
import { openSealing } from './sealing.ts'
import { addFilms } from './sign-language/add-films.ts'
import { createStaff, type Member } from './staff.ts'
import { addWorkforce } from './workforce/add-workforce.ts'

/** What to load, as whom, and where to tell of it. */
export interface DemoLoad {
  /** Address of the owner role; the serving role may not write past the row policies. */
  readonly ownerUrl: string
  /** How many children; 20 000 make the usual nation. */
  readonly children: number
  readonly seed: string
  /** The day of the demo; all dates are counted from it. */
  readonly asOf: LocalDate
  /** The instant of the load; nothing in the past lies after it. */
  readonly now: Date
  /** The secret of the server, for the keyed hashes of identities. */
  readonly secret: string
  /** The key of the installation, for words about health and safety. */
  readonly masterKey: MasterKey
  readonly log: (line: string) => void
}

/** What a load did. */
export interface DemoLoaded {
  readonly loaded: boolean
  readonly children: number
  readonly rows: number
}

const MARK = 'demo'
/** A third of the usual sample: enough for rows this even, in a third of the time. */
const SAMPLE = 30
/** So few that the rows before them go on travelling while they are made. */
const HOUSEHOLDS_AT_ONCE = 10
const DAY_MS = 86_400_000

/**
 * Loads the demo nation in one transaction: whole or not at all. A database that has it, or
 * that has any person at all, is left alone. The registers must have been loaded before.
 */
export async function loadDemo(load: DemoLoad): Promise<DemoLoaded> {
  const began = performance.now()
  const client = new pg.Client({ connectionString: load.ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local synchronous_commit = off')
    await client.query(`set local maintenance_work_mem = '256MB'`)
    const loaded = (await isTaken(client)) ? NOTHING : await fill(client, load)
    await client.query('commit')
    if (!loaded.loaded) return loaded
    await client.query(`set default_statistics_target = ${SAMPLE}; analyze`)
    load.log(`  the demo nation is loaded: ${((performance.now() - began) / 1000).toFixed(1)} s`)
    return loaded
  } finally {
    await client.end()
    releaseMemory()
  }
}

const NOTHING: DemoLoaded = { loaded: false, children: 0, rows: 0 }

async function isTaken(client: pg.Client): Promise<boolean> {
  await client.query('select pg_advisory_xact_lock(3432002)')
  const { rowCount } = await client.query('select from installation where key = $1', [MARK])
  if (rowCount !== 0) return true
  const { rows } = await client.query<{ some: boolean }>(
    'select exists (select from registry_identity) as some',
  )
  return rows[0]?.some ?? false
}

async function fill(client: pg.Client, load: DemoLoad): Promise<DemoLoaded> {
  const gates = await openGates(client)
  const { context, members } = await openContext(client, load, gates.fresh)
  const places = openPlaces()
  const counters: Counters = { numbers: createNumbers(), places }
  for (const { kato } of REGIONS) places.open(context, kato)
  addNamed(context, members, load, counters)
  const progress = { children: 0, next: stepOf(load) }

  const { children, seed, asOf } = load
  for (const item of demoNation({ children, seed, asOf, batchSize: HOUSEHOLDS_AT_ONCE })) {
    if ('residences' in item) await closeRegion(client, context, places, item)
    else {
      addBatch(context, item, counters)
      await context.bulk.settle()
      report(load, progress, item)
    }
  }
  counters.numbers.save(context)
  places.save(context)
  await context.bulk.flush()
  load.log(`  ${context.bulk.count()} rows written; building indexes`)
  await gates.close()
  await passSerials(client)
  await passQuestionSerial(client)
  await mark(client, load)
  return { loaded: true, children: load.children, rows: context.bulk.count() }
}

interface Opened {
  readonly context: LoadContext
  readonly members: readonly Member[]
}

async function openContext(client: pg.Client, load: DemoLoad, fresh: ReadonlySet<string>): Promise<Opened> {
  const random = createRandom(`${load.seed}/load`)
  const nextId = createIds(random.fork('ids'), (dayNumber(load.asOf) - 2) * DAY_MS)
  await addMedical(client, load.children)
  const organisations = await readOrganisations(client)
  const members = namedMembers(organisations, nextId)
  const bulk = openBulk(client, fresh)
  const { asOf, now, masterKey: master } = load
  const context: LoadContext = {
    bulk,
    asOf,
    now,
    calendar: workingCalendar(),
    random,
    nextId,
    keyedHash: (text) => createHmac('sha256', load.secret).update(text).digest(),
    sealing: openSealing({ bulk, nextId, now, master }),
    fold: openFolding(),
    organisations,
    instruments: await readInstruments(client),
    schedules: await readSchedules(client),
    staff: createStaff(load.seed, members, nextId),
    dayBook: openDayBook(),
  }
  return { context, members }
}

/** The people with names of their own, their neighbours, and the accounts to sign in with. */
function addNamed(
  context: LoadContext,
  members: readonly Member[],
  load: DemoLoad,
  counters: Counters,
): void {
  const people = namedPeople(load.seed, load.asOf)
  addAccounts(context, members, people)
  addCalendar(context, members)
  addWorkforce(context, members, load.seed)
  addLibrary(context, members)
  addProvision(context, load.seed)
  const households = [people.aigul, people.dinara, ...people.neighbours]
  addBatch(context, { region: HOME.region, households, adults: [people.serik] }, counters)
  addComplaints(context, people)
  addQuestions(context, people)
  addHandOver(context, people)
  addFamilySupport(context, people)
  addHomeHelp(context, people)
  addAids(context, people)
  addCorrections(context, people)
  addEmergencies(context, people)
  addLikelyPairs(context, people, load.seed)
  addFilms(context, members)
  addField(context, people)
  addNorms(context)
  addInspections(context, HOME.region)
  addChannels(context)
  addKiosk(context, people)
  addQuestionnaires(context)
}

function addBatch(context: LoadContext, batch: DemoBatch, counters: Counters): void {
  for (const household of batch.households) {
    addHousehold(context, household)
    for (const child of household.children) addChildCase(context, child, household, counters)
  }
  for (const adult of batch.adults) {
    addAdult(context, adult)
    addAdultCase(context, adult, counters)
  }
}

async function closeRegion(
  client: pg.Client,
  context: LoadContext,
  places: OpenPlaces,
  close: RegionClose,
): Promise<void> {
  const capacities = places.close(context, close.residences)
  await context.bulk.flush()
  for (const { organisationId, places: count } of capacities) {
    await client.query('update network_organisation set places = $2 where id = $1', [organisationId, count])
  }
}

function report(load: DemoLoad, progress: { children: number; next: number }, batch: DemoBatch): void {
  progress.children += batch.households.reduce((sum, household) => sum + household.children.length, 0)
  if (progress.children < progress.next) return
  load.log(`  ${progress.children} of ${load.children} children`)
  progress.next += stepOf(load)
}

/** A line for every twentieth of a large nation, for every ten thousand of a small one. */
function stepOf(load: DemoLoad): number {
  return Math.max(10_000, load.children / 20)
}

async function mark(client: pg.Client, load: DemoLoad): Promise<void> {
  const value = JSON.stringify({ children: load.children, seed: load.seed, asOf: load.asOf })
  await client.query('insert into installation (key, value) values ($1, $2)', [MARK, value])
}
