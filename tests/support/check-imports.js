#!/usr/bin/env node
// The import rules of .dependency-cruiser.cjs, and a guard against the check that sees nothing and passes.
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const FEWEST_MODULES = 100;

const options = await extractConfig('./.dependency-cruiser.cjs');
const { output } = await cruise(['src'], options, undefined, { tsConfig: extractTsConfig('tsconfig.json') });
const { violations, totalCruised } = output.summary;

for (const { rule, from, to } of violations) console.error(`${from} → ${to}: ${rule.name}`);
if (totalCruised < FEWEST_MODULES) console.error(`only ${totalCruised} modules were seen: the check is blind`);
const failed = violations.length > 0 || totalCruised < FEWEST_MODULES;
console.error(failed ? 'import rules: failed' : `import rules: kept by ${totalCruised} modules`);
process.exitCode = failed ? 1 : 0;
