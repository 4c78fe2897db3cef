import { loadEnvFile } from './load-env-file.mjs';
import { serve } from './serve.mjs';

process.env.NODE_ENV = 'production';
process.env.NEXT_TELEMETRY_DISABLED ??= '1';
loadEnvFile();
await serve({ dev: false });
