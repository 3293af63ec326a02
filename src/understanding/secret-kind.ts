export type SecretKind = 'cccd' | 'otp' | 'password' | 'bank_card';
