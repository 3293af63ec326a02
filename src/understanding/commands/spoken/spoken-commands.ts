import { BACK } from './back.js';
import { GREETING } from './greeting.js';
import { HELP } from './help.js';
import { HUMAN } from './human.js';
import { MENU } from './menu.js';
import { NEXT } from './next.js';
import { NO } from './no.js';
import { REPEAT } from './repeat.js';
import { RESTART } from './restart.js';
import { STOP } from './stop.js';
import { THANKS } from './thanks.js';
import { YES } from './yes.js';

/** How people say the commands when they say them in their own words; the topics' model learns them beside the topics. */
export const SPOKEN_COMMANDS: Readonly<Record<string, readonly string[]>> = {
  menu: MENU,
  back: BACK,
  repeat: REPEAT,
  next: NEXT,
  stop: STOP,
  restart: RESTART,
  human: HUMAN,
  help: HELP,
  yes: YES,
  no: NO,
  thanks: THANKS,
  greeting: GREETING,
};
