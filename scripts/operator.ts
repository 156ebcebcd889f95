/** What the commands for operators share: the settings, their language, and a plain sentence instead of a stack trace. */

import { fileURLToPath } from 'node:url';
import { type Config, describeWrong, environment, readConfig } from '../src/config.ts';
import { StartError } from '../src/database/start-error.ts';
import { describeStartProblem } from '../src/database/start-sentences.ts';
import { loadTexts, type Say } from '../src/texts/texts.ts';

/** Runs a command with the settings of this machine; a problem with them is said in words and ends with code 1. */
export async function runCommand(command: (config: Config, say: Say) => Promise<void>): Promise<void> {
  const config = readConfig(environment());
  if (Array.isArray(config)) {
    for (const wrong of config) console.error(describeWrong(wrong));
    process.exitCode = 1;
    return;
  }
  const say = loadTexts(fileURLToPath(new URL('../locales', import.meta.url)))(config.language);
  try {
    await command(config, say);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(describeStartProblem(say, error.problem));
    process.exitCode = 1;
  }
}
