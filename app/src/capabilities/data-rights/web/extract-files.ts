import type { DownloadRoute } from '#platform/http/page.ts'
import type { RightsSources } from '../sources.ts'
import type { Extract, extractOf } from '../use-cases/extract.ts'
import { paths } from './data-rights.paths.ts'
import { extractPdf } from './extract-pdf.ts'
import { rolesOf } from './roles.ts'

/** The extract as JSON, row by row, so that a long file never stands whole in memory as text. */
export function* jsonPieces(extract: Extract): Generator<string> {
  const { tables, readings, ...rest } = extract
  yield `${JSON.stringify(rest, null, 2).slice(0, -2)},\n  "tables": {`
  let comma = ''
  for (const { name, rows } of tables) {
    yield `${comma}\n    ${JSON.stringify(name)}: [`
    yield rows.map((row) => `\n      ${JSON.stringify(row)}`).join(',')
    yield ']'
    comma = ','
  }
  yield '\n  },\n  "readings": ['
  comma = ''
  for (const reading of readings) {
    yield `${comma}\n    ${JSON.stringify(reading)}`
    comma = ','
  }
  yield '\n  ]\n}\n'
}

/** The two files of an extract; their names say nothing of the person. */
export function extractFiles(
  extract: ReturnType<typeof extractOf>,
  sources: RightsSources,
): readonly DownloadRoute[] {
  const roles = rolesOf('data-rights.extract')
  return [
    {
      path: paths.extractJson(':personId'),
      roles,
      render: async ({ ask, params }) => ({
        fileName: 'tirek-extract.json',
        type: 'application/json',
        body: { pieces: jsonPieces(await ask(extract, { personId: params['personId'] ?? '' })) },
      }),
    },
    {
      path: paths.extractPdf(':personId'),
      roles,
      render: async ({ ask, params, lang }) => ({
        fileName: `tirek-extract-${lang}.pdf`,
        type: 'application/pdf',
        body: extractPdf(await ask(extract, { personId: params['personId'] ?? '' }), sources, lang),
      }),
    },
  ]
}
