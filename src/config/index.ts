export { type Config, ConfigError, type Env, EXIT_CONFIG, loadConfig, type ZaloConfig } from './load-config.js';
export { Secret } from './secret.js';
export { SETTINGS } from './settings.js';
