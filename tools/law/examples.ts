// Writes the scenarios of the rules as data that pages can show: run `npm run examples` after a change of `scenarios/*.yaml`.
import { writeFileSync } from 'node:fs'
import { examplesOfScenarios } from '../../packages/law/src/benefits/examples.fixture.ts'

const target = new URL('../../packages/law/src/benefits/examples.json', import.meta.url)
writeFileSync(target, `${JSON.stringify(examplesOfScenarios())}\n`)
