#!/usr/bin/env node
import { buildIfStale } from './fresh-build.js';

buildIfStale({ always: true, check: true });
