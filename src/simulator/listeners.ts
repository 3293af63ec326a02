export type Listeners<T> = {
  emit(value: T): void;
  /** Adds a listener; the returned function removes it. */
  on(listener: (value: T) => void): () => void;
};

export function createListeners<T>(): Listeners<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    emit(value) {
      for (const listener of [...listeners]) listener(value);
    },
    on(listener) {
      // wrapped, so that the same function added twice is two listeners
      const entry = (value: T) => listener(value);
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
  };
}
