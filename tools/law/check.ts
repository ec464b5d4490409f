import { localDateAt } from '@tirek/kernel'
import { PARAMETERS } from '@tirek/law'
import { citationProblem, literalCitations } from './citations.ts'
import { glossaryProblems, readGlossary } from './glossary.ts'
import { checkWarning, parameterProblems } from './parameter-checks.ts'
import { readSources } from './source-files.ts'

const NOT_TESTS = /^(?!.*\.test\.tsx?$).*\.tsx?$/
const today = localDateAt(new Date(), 'Asia/Almaty')

const citations = readSources(['packages', 'app'], NOT_TESTS).flatMap(literalCitations)
const fromParameters = PARAMETERS.flatMap(({ id, values }) =>
  values.map(({ cite }) => ({ place: `parameter ${id}`, act: cite.act, unit: cite.unit })),
)
const terms = readGlossary()
const problems = [
  ...[...citations, ...fromParameters].flatMap((citation) => citationProblem(citation) ?? []),
  ...PARAMETERS.flatMap((parameter) => parameterProblems(parameter, today)),
  ...glossaryProblems(terms),
]
const warnings = PARAMETERS.flatMap((parameter) => checkWarning(parameter, today) ?? [])

for (const warning of warnings) console.warn(`warning: ${warning}`)
for (const problem of problems) console.error(problem)
console.log(
  `law check: ${citations.length} citations, ${PARAMETERS.length} parameters, ${terms.length} terms, ` +
    `${problems.length} problems, ${warnings.length} warnings`,
)
if (problems.length > 0) process.exitCode = 1
