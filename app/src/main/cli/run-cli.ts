import { readFileSync } from 'node:fs'
import type { Result } from '@tirek/kernel'
import { systemActor } from '#platform/access/actor.ts'
import { readConfig } from '#platform/config/config.ts'
import { typed } from '#platform/http/form-input.ts'
import { wordRefusal } from '#platform/http/words.ts'
import { isLang, preferredLang } from '#platform/i18n/lang.ts'
import type { Request } from '#platform/use-case/admit.ts'
import type { Refusal } from '#platform/use-case/refusal.ts'
import type { Runner } from '#platform/use-case/runner.ts'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'
import { readAssets } from '../assets.ts'
import { openSystem, type System } from '../run.ts'
import { type Arguments, parseArguments } from './arguments.ts'
import { checkWhole } from './check-command.ts'
import { demoCommand } from './demo-command.ts'
import { lawCommand } from './law-command.ts'
import { queueProofCommand } from './queue-proof-command.ts'
import { rotateAll } from './rotate-command.ts'
import { verifyCommand } from './verify-command.ts'

const HELP = `tirek law term <parameter-id> --from YYYY-MM-DD
tirek <command or query> --json '{…}' [--lang kk|ru|en] [--role <role>]
tirek <command or query> --file text.txt --field value
tirek audit.check
tirek audit.verify --file receipt.json --key <name of the key>
tirek queue-proof verify FILE [--key <name of the key>] [--earlier OLDER_FILE] [--lang kk|ru|en]
tirek vault.rotate
tirek list
tirek demo --children 20000 [--seed word]
`

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** A check that found something and a change of keys that is not at its end have the code of a failure: a nightly job notices. */
function isUnfinished(name: string, output: unknown): boolean {
  if (typeof output !== 'object' || output === null) return false
  if (name === 'vault.rotate') return 'left' in output && output.left !== 0
  return 'isWhole' in output && output.isWhole === false
}

/** Runs a use case; what is done part after part is walked to its end. */
function runWhole(
  runner: Runner,
  useCase: AnyUseCase,
  input: object,
  request: Request,
): Promise<Result<unknown, Refusal>> {
  const isWhole = !Object.hasOwn(input, 'after')
  if (isWhole && useCase.name === 'audit.check') return checkWhole(runner, input, request)
  if (isWhole && useCase.name === 'vault.rotate')
    return rotateAll(runner, request, (line) => process.stderr.write(`${line}\n`))
  return runner.run(useCase, input, request)
}

/** The input of a use case: as JSON, or from flags; a file gives its text. */
function inputOf(useCase: AnyUseCase, { flags }: Arguments): unknown {
  const { lang: _lang, json, file, ...fields } = flags
  const given: unknown = json === undefined ? typed(useCase.input, fields) : JSON.parse(json)
  return file === undefined ? given : { ...Object(given), text: readFileSync(file, 'utf8') }
}

async function runUseCase(system: System, name: string, given: Arguments): Promise<number> {
  const { runner, useCases, catalogues } = system.parts
  const lang = isLang(given.flags['lang']) ? given.flags['lang'] : preferredLang(undefined)
  const useCase = useCases.get(name)
  if (useCase === undefined) {
    process.stderr.write(`There is no command or query ${name}. See: tirek list\n`)
    return 2
  }
  const input = inputOf(useCase, given)
  const request = { actor: systemActor, lang }
  const outcome = await runWhole(runner, useCase, Object(input), request)
  if (outcome.ok) {
    print(outcome.value)
    return isUnfinished(name, outcome.value) ? 1 : 0
  }
  print(wordRefusal(catalogues, outcome.error, lang, name))
  return 1
}

async function withSystem(work: (system: System) => Promise<number>): Promise<number> {
  const system = await openSystem({ ...readConfig(), demo: 'none' }, readAssets(), true)
  try {
    return await work(system)
  } finally {
    await system.close()
  }
}

/** Runs one command line; returns the exit code: 0 done, 1 refused, 2 wrong use. */
export async function runCli(argv: readonly string[]): Promise<number> {
  const [first, ...rest] = argv
  if (first === undefined || first === 'help') {
    process.stdout.write(HELP)
    return first === undefined ? 2 : 0
  }
  if (first === 'law') return lawCommand(rest, print)
  if (first === 'audit.verify') return verifyCommand(rest, print)
  if (first === 'queue-proof') return queueProofCommand(rest, (text) => process.stdout.write(text))

  const given = parseArguments(rest)
  return withSystem(async (system) => {
    if (first === 'demo') return demoCommand(system, given)
    if (first !== 'list') return runUseCase(system, first, given)
    print(
      [...system.parts.useCases.values()].map(({ name, kind, title }) => ({ name, kind, title: title.en })),
    )
    return 0
  })
}
