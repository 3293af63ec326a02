import type { LintFinding } from './finding.js';
import { LINT_RULES } from './rules.js';

/** The findings as SARIF 2.1.0, as code hosts and editors read it. Addresses are relative to the folder of flows/. */
export function toSarif(findings: readonly LintFinding[]): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'su-gia-so lint', rules: LINT_RULES.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: 'thư mục có flows/ và content/' } } },
        results: findings.map(resultOf),
      },
    ],
  };
}

function ruleOf({ id, title, why, fix, severity }: (typeof LINT_RULES)[number]): object {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: fix },
    defaultConfiguration: { level: severity },
  };
}

function resultOf({ file, line, col, path, rule, severity, what, why, fix }: LintFinding): object {
  return {
    ruleId: rule,
    ruleIndex: LINT_RULES.findIndex(({ id }) => id === rule),
    level: severity,
    message: { text: `${what}. Vì: ${why}. Cách sửa: ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'ROOT' },
          region: { startLine: line, startColumn: col },
        },
        ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path }] }),
      },
    ],
  };
}
