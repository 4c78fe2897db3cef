import { defineConfig } from 'drizzle-kit';

// For drizzle-kit's own commands (studio, check). Migrations are made by `drizzle:generate`, which guards passkeys.
export default defineConfig({ dialect: 'postgresql', schema: './src/schema/index.ts', out: './drizzle' });
