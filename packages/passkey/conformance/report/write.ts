// Writes docs/conformance.md.
import { writeFileSync } from 'node:fs';
import { conformancePage } from './conformance-page';
import { pageFile, readSources } from './read-sources';

writeFileSync(pageFile, conformancePage(await readSources()));
