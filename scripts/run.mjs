/** `node scripts/run.mjs PROGRAM ARGUMENTS…`: what every npm script begins with, so that none meets another Node than the pinned one. */
import process from 'node:process';
import { prepare, run } from './bootstrap.mjs';

const [program, ...args] = process.argv.slice(2);
prepare();
run(program, args);
