/** Where a choice leads. Every target is absolute, so that a button means the same however old it is. */
export type Target =
  | { readonly to: 'menu'; readonly flow: string; readonly page?: number }
  | { readonly to: 'notice'; readonly flow: string; readonly notice: string }
  | { readonly to: 'task'; readonly flow: string; readonly task: string }
  | { readonly to: 'step'; readonly flow: string; readonly task: string; readonly step: string }
  | {
      readonly to: 'branch';
      readonly flow: string;
      readonly task: string;
      readonly step: string;
      readonly branch: string;
    }
  | { readonly to: 'done'; readonly flow: string; readonly task: string }
  | { readonly to: 'human' }
  | { readonly to: 'back' }
  /** Who has the phone; somebody who is not known yet; somebody who is. */
  | { readonly to: 'who' }
  | { readonly to: 'new-person' }
  | { readonly to: 'person'; readonly id: string }
  /** Wherever the person stands: the place under a card such as "I did not understand". */
  | { readonly to: 'here' };
