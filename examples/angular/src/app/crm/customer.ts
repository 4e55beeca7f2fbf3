/** A customer as the CRM has them. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly plan: 'Basic' | 'Plus' | 'Premium';
  readonly phone: string;
  readonly email: string;
  readonly place: string;
  /** The year. */
  readonly since: number;
  readonly orders: readonly Order[];
  /** The latest first. */
  readonly history: readonly Visit[];
}

export interface Order {
  readonly number: string;
  readonly what: string;
  readonly status: 'On its way' | 'Delayed' | 'Delivered' | 'Returned';
}

/** An earlier contact. */
export interface Visit {
  readonly on: Date;
  readonly about: string;
  readonly outcome: string;
}
