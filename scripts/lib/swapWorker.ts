import { swapWhenTold } from './swap.ts';

/** Replaces `dist` of the folder that it is started in. */
process.exit(await swapWhenTold(process.cwd()));
