import { createDesk } from './desk/desk.js';
import { createDrawer } from './tools/drawer.js';
import { createWorld } from './world/world.js';

const world = createWorld();
const desk = createDesk(world);
createDrawer(world, desk);
world.start();
