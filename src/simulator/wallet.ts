import type { OaSettingsBook } from './oa-settings.js';

/** The OA's money, in đồng. */
export type Wallet = {
  /** Pays a message from the ZCA wallet, or says why it cannot. */
  payFromZca(price: number): 'paid' | 'no-zca' | 'no-money';
  /** Pays a ZBS template; false when the balance does not reach. */
  payForTemplate(price: number): boolean;
};

export function createWallet(settings: OaSettingsBook): Wallet {
  return {
    payFromZca(price) {
      const { zca } = settings.current();
      if (!zca) return 'no-zca';
      if (zca.balance < price) return 'no-money';
      settings.update({ zca: { balance: zca.balance - price } });
      return 'paid';
    },
    payForTemplate(price) {
      const { zbsBalance } = settings.current();
      if (zbsBalance < price) return false;
      settings.update({ zbsBalance: zbsBalance - price });
      return true;
    },
  };
}
