import { command } from './lib/command.ts';
import { asOutput, matrixJobs } from './lib/host/matrix.ts';

const help = `npm run matrix

For the workflow that publishes: prints a job for each volume, with the key under which its site is cached.
Needs SITE_URL in the environment; BASE_PATH and REPOSITORY_URL as for the build.`;

await command(help, {}, () => {
  console.log(asOutput(matrixJobs(process.cwd(), process.env)));
  return 0;
});
