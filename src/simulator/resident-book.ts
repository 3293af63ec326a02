import { createListeners } from './listeners.js';
import { newResident, type ResidentState } from './state.js';
import type { StateStore } from './state-store.js';

const USER_ID = /^\d{15,20}$/;

export type ResidentBook = {
  all(): readonly ResidentState[];
  find(id: string): ResidentState | null;
  /** Finds the person, or lets someone new appear under that id. Throws when it cannot be a user id. */
  get(id: string): ResidentState;
  /** Changes what is known about a person and tells the listeners. */
  update(id: string, change: Partial<ResidentState>): ResidentState;
  onChange(listener: (resident: ResidentState) => void): () => void;
};

export function residentBook(store: StateStore): ResidentBook {
  const { residents } = store.state;
  const changed = createListeners<ResidentState>();

  const byId = new Map(residents.map((resident) => [resident.id, resident]));

  const find = (id: string) => byId.get(id) ?? null;

  // a load test needs more people than the page shows, so an unknown id is a new person
  const get = (id: string) => {
    const known = find(id);
    if (known) return known;
    if (!USER_ID.test(id)) throw new Error(`simulator: '${id}' is not a user id (15 to 20 digits)`);
    const resident = newResident({ id, idByApp: `5${id.slice(1)}`, name: `Người dân ${id.slice(-4)}` });
    residents.push(resident);
    byId.set(id, resident);
    return resident;
  };

  return {
    all: () => residents,
    find,
    get,
    update(id, change) {
      const resident = Object.assign(get(id), change);
      store.saveSoon();
      changed.emit(resident);
      return resident;
    },
    onChange: changed.on,
  };
}
