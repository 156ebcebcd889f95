/** Where `npm run migration` reads the schema and writes migrations. */

import { defineConfig } from 'drizzle-kit';

export default defineConfig({ dialect: 'postgresql', schema: './src/database/schema.ts', out: './drizzle' });
