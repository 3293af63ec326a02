import type { Ids } from './ids.js';
import { createListeners } from './listeners.js';
import type { ResidentProfile } from './residents.js';
import { newResident, type ResidentState } from './state.js';
import type { StateStore } from './state-store.js';

const USER_ID = /^\d{15,20}$/;

export type ResidentBook = {
  all(): readonly ResidentState[];
  find(id: string): ResidentState | null;
  /** Finds the person, or lets someone new appear under that id. Throws when it cannot be a user id. */
  get(id: string): ResidentState;
  /** A further person, under an id of their own, whom the page offers too. */
  add(person: { readonly name: string; readonly age?: number | undefined }): ResidentState;
  /** Changes what is known about a person and tells the listeners. */
  update(id: string, change: Partial<ResidentState>): ResidentState;
  onChange(listener: (resident: ResidentState) => void): () => void;
};

export function residentBook(store: StateStore, ids: Ids): ResidentBook {
  const { residents } = store.state;
  const changed = createListeners<ResidentState>();

  const byId = new Map(residents.map((resident) => [resident.id, resident]));

  const enter = (profile: ResidentProfile) => {
    const resident = newResident(profile);
    residents.push(resident);
    byId.set(resident.id, resident);
    return resident;
  };

  const find = (id: string) => byId.get(id) ?? null;

  // a load test needs more people than the page shows, so an unknown id is a new person
  const get = (id: string) => {
    const known = find(id);
    if (known) return known;
    if (!USER_ID.test(id)) throw new Error(`simulator: '${id}' is not a user id (15 to 20 digits)`);
    return enter({ id, idByApp: idByAppOf(id), name: `Người dân ${id.slice(-4)}` });
  };

  return {
    all: () => residents,
    find,
    get,
    add(person) {
      const id = ids.user();
      const resident = enter({ id, idByApp: idByAppOf(id), ...person });
      store.saveSoon();
      changed.emit(resident);
      return resident;
    },
    update(id, change) {
      const resident = Object.assign(get(id), change);
      store.saveSoon();
      changed.emit(resident);
      return resident;
    },
    onChange: changed.on,
  };
}

const idByAppOf = (id: string) => `5${id.slice(1)}`;
