/** A person's wish to be answered by a human. The conversation itself is read and answered in Zalo's OA Manager. */
export type Ticket = {
  readonly id: string;
  readonly oaId: string;
  readonly userId: string;
  /** Flow, task and step at which the person asked, joined by `/`; empty outside a task. */
  readonly where: string;
  /** Epoch ms. */
  readonly at: number;
};

export type Tickets = {
  /** Opens a ticket for staff. Opening the same id again changes nothing. */
  open(ticket: Ticket): Promise<void>;
  /** Removes every ticket of a person who withdrew. */
  forget(oaId: string, userId: string): Promise<void>;
  /** The open tickets of an OA, oldest first. */
  list(oaId: string): Promise<readonly Ticket[]>;
};
